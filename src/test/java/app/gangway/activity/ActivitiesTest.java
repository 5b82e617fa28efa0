package app.gangway.activity;

import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.testing.HangingActivity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** What is said of the activities follows from those installed and from the configuration. */
class ActivitiesTest {

  private final ApplicationContextRunner gangway =
      new ApplicationContextRunner().withUserConfiguration(Installed.class);

  @Test
  void by_default_the_equipment_waits_for_the_role_of_the_example() {
    says(gangway, forRoles("sales"));
  }

  @Test
  void every_configured_role_is_named() {
    says(
        gangway.withPropertyValues("gangway.approval.roles=manager, sales, C-level"),
        forRoles("C-level", "manager", "sales"));
  }

  @Test
  void where_no_role_is_configured_nobody_waits() {
    says(gangway.withPropertyValues("gangway.approval.roles="));
  }

  @Test
  void an_activity_with_a_check_of_its_own_is_named_too() {
    says(
        gangway.withBean(ParkingNearby.class),
        forRoles("sales"),
        new ApprovalRule("ParkingNearbyActivity", List.of()));
  }

  @Test
  void whatever_is_installed_is_named_in_its_order() {
    gangway
        .withBean(HangingActivity.class)
        .run(
            context ->
                assertThat(context.getBean(Activities.class).names())
                    .containsExactly(
                        "AccessCardCreationActivity",
                        "ItEquipmentOrderActivity",
                        "WelcomeEmailActivity",
                        "ParkingPermitActivity"));
  }

  @Test
  void which_activities_start_for_sure_is_known_but_for_a_check_that_does_not_say() {
    gangway
        .withBean(ParkingNearby.class)
        .run(
            context -> {
              Activities activities = context.getBean(Activities.class);
              NewHire developer = hire("Kim", "kim@example.com", "developer");
              NewHire sales = hire("Lee", "lee@example.com", "sales");

              assertThat(activities.names())
                  .filteredOn(name -> activities.surelyStarts(name, developer))
                  .containsExactly(
                      "AccessCardCreationActivity",
                      "ItEquipmentOrderActivity",
                      "WelcomeEmailActivity");
              assertThat(activities.names())
                  .filteredOn(name -> activities.surelyStarts(name, sales))
                  .containsExactly("AccessCardCreationActivity", "WelcomeEmailActivity");
            });
  }

  private static ApprovalRule forRoles(String... roles) {
    return new ApprovalRule("ItEquipmentOrderActivity", List.of(roles));
  }

  private static void says(ApplicationContextRunner gangway, ApprovalRule... rules) {
    gangway.run(
        context ->
            assertThat(context.getBean(Activities.class).approvalRules()).containsExactly(rules));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({EquipmentValueCheck.Rule.class, Simulation.Settings.class})
  @Import({
    Activities.class,
    AccessCardCreationActivity.class,
    BackEnds.class,
    EquipmentValueCheck.class,
    ItEquipmentOrderActivity.class,
    Simulation.class,
    WelcomeEmailActivity.class
  })
  static class Installed {}

  @Order(4)
  static class ParkingNearby implements Activity {

    @Override
    public String name() {
      return "ParkingNearbyActivity";
    }

    @Override
    public String title() {
      return "Parking nearby";
    }

    @Override
    public Optional<ApprovalCheck> check() {
      return Optional.of(new FewPlaces());
    }

    @Override
    public ActivityResult perform(ActivityCall call) {
      return new ActivityResult("Parked.", "Parked");
    }
  }

  private static class FewPlaces implements ApprovalCheck {

    @Override
    public String name() {
      return "FewPlacesCheck";
    }

    @Override
    public Verdict check(NewHire hire) {
      return Verdict.APPROVED;
    }

    @Override
    public String reason(NewHire hire) {
      return "Few places are left.";
    }
  }
}
