package app.gangway.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final String CHAT = "https://chat.example.com/secret";

  @Test
  void a_group_has_its_members_in_whatever_letters() {
    GroupProperties groups =
        new GroupProperties(
            List.of(new Group(" Leads ", List.of("Arno ", ""), "leads@example.com", CHAT)));

    assertThat(groups.find("LEADS")).isPresent();
    assertThat(groups.of("arno")).containsExactly("Leads");
    assertThat(groups.of("ada")).isEmpty();
  }

  @Test
  void a_group_without_a_name_with_no_email_or_no_address_is_refused_and_no_secret_repeated() {
    refused(" ", null, null, "gangway.groups: a group has no name, or one that cannot be used");
    refused("leads", "nobody", null, "gangway.groups: the email of the group 'leads' is none");
    for (String address : List.of("chat.example.com/secret", "ftp://x/secret", "https:///secret")) {
      refused(
          "leads",
          null,
          address,
          "gangway.groups: the chat-url of the group 'leads' is no address that begins with"
              + " https:// or http://");
    }
  }

  @Test
  void two_groups_of_one_name_are_refused() {
    Group one = new Group("leads", List.of(), null, null);
    Group other = new Group("LEADS", List.of(), null, null);

    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new GroupProperties(List.of(one, other)))
        .withMessage("gangway.groups: two groups are named 'LEADS'");
  }

  @Test
  void a_group_prints_without_its_chat() {
    assertThat(new Group("leads", List.of(), null, CHAT)).hasToString("leads");
  }

  private static void refused(String name, String email, String chat, String message) {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Group(name, List.of(), email, chat))
        .withMessage(message);
  }
}
