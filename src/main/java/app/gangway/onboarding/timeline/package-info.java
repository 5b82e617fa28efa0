/** What has happened to an onboarding or a batch, line by line, for people. */
@NamedInterface("timeline")
@NullMarked
package app.gangway.onboarding.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
