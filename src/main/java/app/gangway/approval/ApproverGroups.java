package app.gangway.approval;

import app.gangway.common.Actor;
import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.LegibleText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which group decides on the orders of which role.
 *
 * @param approvers the group's name by the role of the new hire, {@value #OTHERS} for all that are
 *     not named; by default everybody decides who may
 */
@ConfigurationProperties("gangway.approval")
record ApproverGroups(@DefaultValue Map<String, String> approvers) {

  static final String OTHERS = "*";

  ApproverGroups {
    approvers.forEach(
        (role, group) -> {
          // What YAML has without brackets loses all that is no letter or digit.
          if (role.isBlank()) {
            throw unusable("a role is empty");
          }
          if (group.isBlank()
              || !group.strip().equals(LegibleText.line(group.strip(), Actor.NAME_MAX))) {
            throw unusable(
                "the role \"%s\" has no group, or one that cannot be used".formatted(role));
          }
        });
  }

  private static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(
        "gangway.approval.approvers: " + problem,
        """
        Write roles and the groups that decide on them like this, the brackets included:

          gangway:
            approval:
              approvers:
                "[sales]": sales-leads
                "[*]": heads""");
  }

  /** In lower case; empty where everybody with the role of approvers decides. */
  Optional<String> of(String role) {
    return Optional.ofNullable(approvers.get(role))
        .or(() -> Optional.ofNullable(approvers.get(OTHERS)))
        .map(group -> group.strip().toLowerCase(Locale.ROOT));
  }
}
