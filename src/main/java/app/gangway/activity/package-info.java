/** One step of an onboarding: the interface a back end stands behind, and the lesson's three. */
@NullMarked
package app.gangway.activity;

import org.jspecify.annotations.NullMarked;
