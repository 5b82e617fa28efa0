/** More than one machine: who this one is, and what it hears from the others. */
@NullMarked
package app.gangway.nodes;

import org.jspecify.annotations.NullMarked;
