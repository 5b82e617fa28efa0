/**
 * What other modules ask of onboardings that they know by their ids: rows as the present
 * transaction leaves them, many for a few statements.
 */
@NamedInterface("query")
@NullMarked
package app.gangway.onboarding.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
