/** Terminates, suspends, resumes and rewinds instances. */
@NullMarked
package app.gangway.durable.control;

import org.jspecify.annotations.NullMarked;
