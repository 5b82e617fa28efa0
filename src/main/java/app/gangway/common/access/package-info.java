/**
 * What people may do here, in words that every module understands; enforced by {@code security}.
 */
@NullMarked
package app.gangway.common.access;

import org.jspecify.annotations.NullMarked;
