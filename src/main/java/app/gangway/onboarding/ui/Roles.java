package app.gangway.onboarding.ui;

import app.gangway.common.newhire.RoleSpelling;
import app.gangway.common.newhire.SuggestedRoles;
import app.gangway.onboarding.Onboardings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The roles that are suggested: those configured, then those in use. */
@Component
public class Roles {

  private static final int MOST_USED = 20;

  private final SuggestedRoles configured;
  private final RoleSpelling spelling;
  private final Onboardings onboardings;

  Roles(SuggestedRoles configured, RoleSpelling spelling, Onboardings onboardings) {
    this.configured = configured;
    this.spelling = spelling;
    this.onboardings = onboardings;
  }

  List<String> suggested() {
    Set<String> roles = new LinkedHashSet<>(configured.suggested());
    roles.addAll(onboardings.roles(Limit.of(MOST_USED)));
    return List.copyOf(roles);
  }

  /** The configured role that is probably meant by one that only looks like it. */
  Optional<String> meant(String role) {
    return spelling.meant(role);
  }
}
