/** More than one machine: who this one is, and what it hears from the others. */
@NullMarked
package app.gangway.cluster;

import org.jspecify.annotations.NullMarked;
