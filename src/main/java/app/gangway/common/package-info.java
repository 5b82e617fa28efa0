/**
 * The shared kernel: what every module may know. Who does something, ids of rows, and helpers
 * without a feature of their own.
 */
@NullMarked
package app.gangway.common;

import org.jspecify.annotations.NullMarked;
