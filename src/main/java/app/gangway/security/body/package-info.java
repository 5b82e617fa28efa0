/**
 * Bounds what any request may send and how slowly, whoever sends it and wherever to: at the
 * connector, so that it holds for whatever reads a body and however an address is spelt.
 */
@NullMarked
package app.gangway.security.body;

import org.jspecify.annotations.NullMarked;
