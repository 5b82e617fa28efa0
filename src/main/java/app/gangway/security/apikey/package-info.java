/**
 * Guards the HTTP API: function keys and what they allow, how fast requests may come, and which
 * spellings of an address are taken.
 */
@NullMarked
package app.gangway.security.apikey;

import org.jspecify.annotations.NullMarked;
