package app.gangway.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.KnownGroups;
import app.gangway.security.KnownPerson;
import app.gangway.security.SecurityEvent.SignedIn;
import app.gangway.security.account.PersonRows.Row;
import app.gangway.security.account.PersonRows.Source;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is known; once on each database. */
abstract class PeopleRules {

  @Autowired StoredPeople people;
  @Autowired KnownGroups groups;
  @Autowired PersonRows rows;
  @Autowired SettableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient database;

  @BeforeEach
  @AfterEach
  void asConfigured() {
    database.sql("delete from person").update();
    database.sql("delete from person_settings").update();
    people.takeOver();
  }

  @Test
  void people_of_the_configuration_are_known_with_their_email_and_groups() {
    KnownPerson arno = people.withRole(Role.APPROVER).get(0);

    assertThat(arno)
        .isEqualTo(
            new KnownPerson(
                "arno",
                Optional.of("arno@example.com"),
                Locale.ENGLISH,
                List.of("it", "sales", "Desk")));
    // Not ada, who may do the same as an admin.
    assertThat(people.withRole(Role.APPROVER)).hasSize(1);
    assertThat(people.whoMay("ada", Role.APPROVER)).isPresent();
    assertThat(people.whoMay("hanna", Role.APPROVER)).isEmpty();
    assertThat(people.withRole(Role.HR).get(0).email()).isEmpty();
    assertThat(groups.names()).containsSubsequence("Desk", "it", "sales");
  }

  @Test
  void whoever_is_removed_from_the_configuration_is_no_person_any_more() {
    rows.put(row("former", null), Source.CONFIGURATION);
    assertThat(people.whoMay("former", Role.APPROVER)).isPresent();

    people.takeOver();

    assertThat(people.whoMay("former", Role.APPROVER)).isEmpty();
    assertThat(people.withRole(Role.APPROVER))
        .extracting(KnownPerson::name)
        .containsExactly("arno");
  }

  @Test
  void whoever_a_provider_vouches_for_is_known_as_it_said_last() {
    people.vouchedFor("olga", "olga@example.com", Locale.GERMAN, Set.of(Role.HR), List.of("a"));
    people.vouchedFor(
        "olga", "no email", Locale.GERMANY, Set.of(Role.APPROVER), List.of("people\nops", "b"));

    assertThat(people.whoMay("olga", Role.HR)).isEmpty();
    assertThat(people.whoMay("olga", Role.APPROVER))
        .contains(
            new KnownPerson("olga", Optional.empty(), Locale.GERMAN, List.of("people ops", "b")));
  }

  @Test
  void whoever_a_provider_lets_in_no_more_or_has_not_sent_for_long_is_not_known() {
    people.vouchedFor("olga", null, null, Set.of(Role.APPROVER), List.of());
    people.notLetIn("olga");
    assertThat(people.whoMay("olga", Role.APPROVER)).isEmpty();

    people.vouchedFor("otto", null, null, Set.of(Role.APPROVER), List.of());
    clock.advance(Duration.ofDays(179));
    assertThat(people.whoMay("otto", Role.APPROVER)).isPresent();
    events.publishEvent(new SignedIn(Actor.person("otto", ""), clock.instant()));
    clock.advance(Duration.ofDays(179));
    assertThat(people.whoMay("otto", Role.APPROVER)).isPresent();
    clock.advance(Duration.ofDays(2));
    assertThat(people.whoMay("otto", Role.APPROVER)).isEmpty();
    // Nobody has to sign in whom the configuration names.
    assertThat(people.whoMay("arno", Role.APPROVER)).isPresent();
  }

  @Test
  void with_the_provider_its_people_go_and_a_name_is_one_persons() {
    rows.put(row("Arno", "other@example.com"), Source.PROVIDER);
    rows.seen("Arno", clock.instant());
    people.vouchedFor("olga", null, null, Set.of(Role.APPROVER), List.of());
    assertThat(people.withRole(Role.APPROVER)).hasSize(3);

    people.takeOver();

    assertThat(people.withRole(Role.APPROVER))
        .extracting(KnownPerson::name)
        .containsExactly("arno");
  }

  @Test
  void what_somebody_has_chosen_to_read_counts_before_what_their_provider_says() {
    people.vouchedFor("olga", null, Locale.GERMAN, Set.of(Role.APPROVER), List.of());
    database
        .sql("insert into person_settings (person, language_tag) values ('olga', 'ar')")
        .update();

    assertThat(people.whoMay("olga", Role.APPROVER).orElseThrow().language().getLanguage())
        .isEqualTo("ar");
  }

  private static Row row(String name, String email) {
    return new Row(name, email, null, Set.of(Role.APPROVER), List.of());
  }
}
