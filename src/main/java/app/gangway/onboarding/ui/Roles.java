package app.gangway.onboarding.ui;

import app.gangway.onboarding.Onboardings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The roles that are suggested: those configured, then those in use. */
@Component
public class Roles {

  private static final int MOST_USED = 20;

  private final Configured configured;
  private final Onboardings onboardings;

  Roles(Configured configured, Onboardings onboardings) {
    this.configured = configured;
    this.onboardings = onboardings;
  }

  List<String> suggested() {
    Set<String> roles = new LinkedHashSet<>(configured.suggested());
    roles.addAll(onboardings.roles(Limit.of(MOST_USED)));
    return List.copyOf(roles);
  }

  /** Any other role may be typed in, too. */
  @ConfigurationProperties("gangway.roles")
  record Configured(
      @DefaultValue({"developer", "sales", "manager", "designer", "support"})
          List<String> suggested) {}
}
