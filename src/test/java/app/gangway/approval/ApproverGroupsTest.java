package app.gangway.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.StartFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ApproverGroupsTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(SettingAlone.class);

  @EnableConfigurationProperties(ApproverGroups.class)
  static class SettingAlone {}

  @Test
  void by_default_no_group_decides() {
    application.run(
        context -> assertThat(context.getBean(ApproverGroups.class).of("sales")).isEmpty());
  }

  @Test
  void a_role_has_its_group_and_a_star_is_all_others() {
    application
        .withPropertyValues(
            "gangway.approval.approvers[sales]= Sales-Leads ",
            "gangway.approval.approvers.support=desk",
            "gangway.approval.approvers[*]=heads")
        .run(
            context -> {
              ApproverGroups groups = context.getBean(ApproverGroups.class);
              assertThat(groups.of("sales")).contains("sales-leads");
              assertThat(groups.of("support")).contains("desk");
              assertThat(groups.of("Sales")).contains("heads");
            });
  }

  @Test
  void a_role_without_a_group_is_refused() {
    application
        .withPropertyValues("gangway.approval.approvers[sales]= ")
        .run(
            context ->
                assertThat(StartFailure.explained(context.getStartupFailure()))
                    .satisfies(
                        failure -> {
                          assertThat(failure.getDescription())
                              .contains(
                                  "gangway.approval.approvers: the role \"sales\" has no group");
                          assertThat(failure.getAction()).contains("\"[*]\": heads");
                        }));
  }

  @Test
  void a_star_without_brackets_is_refused_with_the_name_of_the_setting() {
    application
        .withPropertyValues("gangway.approval.approvers.*=heads")
        .run(
            context ->
                assertThat(StartFailure.explained(context.getStartupFailure()).getDescription())
                    .contains("gangway.approval.approvers"));
  }
}
