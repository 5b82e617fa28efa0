/** What is common to all settings: checks, their failures in words, and keys that were renamed. */
@NullMarked
package app.gangway.common.configuration;

import org.jspecify.annotations.NullMarked;
