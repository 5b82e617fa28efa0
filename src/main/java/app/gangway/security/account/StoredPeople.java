package app.gangway.security.account;

import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHireField;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.security.SecurityEvent.SignedIn;
import app.gangway.security.account.PersonRows.Row;
import app.gangway.security.account.PersonRows.Source;
import app.gangway.ui.language.Languages;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * People as rows: those of the configuration as it is at the start, and those for whom a provider
 * vouched as it was at their last sign-in.
 */
@Component
public class StoredPeople implements KnownPeople {

  /** A provider does not tell who has left; whoever does not come any more has. */
  private static final Duration REMEMBERED = Duration.ofDays(180);

  private final PersonRows rows;
  private final Accounts accounts;
  private final boolean hasProvider;
  private final Languages languages;
  private final GroupProperties groups;
  private final Clock clock;

  StoredPeople(
      PersonRows rows,
      Accounts accounts,
      ObjectProvider<ClientRegistrationRepository> providers,
      Languages languages,
      GroupProperties groups,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.hasProvider = providers.getIfAvailable() != null;
    this.languages = languages;
    this.groups = groups;
    this.clock = clock;
  }

  /** Whoever is removed from the configuration is no person any more. */
  @PostConstruct
  void takeOver() {
    Collection<Account> configured = accounts.all();
    rows.removeFormer(configured.stream().map(Account::name).toList());
    if (!hasProvider) {
      rows.removeAllOfProviders();
    }
    configured.forEach(account -> rows.put(row(account), Source.CONFIGURATION));
  }

  private static Row row(Account account) {
    return new Row(
        account.name(), account.email(), null, Set.copyOf(account.roles()), account.groups());
  }

  /**
   * A provider has vouched for somebody, who is let in with these roles.
   *
   * @param email left out unless it can be one
   * @param language null where the provider says none
   */
  public void vouchedFor(
      String name,
      @Nullable String email,
      @Nullable Locale language,
      Set<String> roles,
      Collection<String> groups) {
    rows.put(
        new Row(
            name,
            isEmail(email) ? email : null,
            fits(language) ? language : null,
            roles,
            fitting(groups)),
        Source.PROVIDER);
    rows.seen(name, clock.instant());
  }

  /** A provider has vouched for somebody who is let in no more. */
  public void notLetIn(String name) {
    rows.remove(name);
  }

  private static boolean isEmail(@Nullable String text) {
    return text != null && NewHireField.EMAIL.expectedInsteadOf(text).isEmpty();
  }

  private static boolean fits(@Nullable Locale language) {
    return language != null && language.toLanguageTag().length() <= PersonRows.LANGUAGE_MAX;
  }

  /** The first of them, as many as the row holds. */
  private static List<String> fitting(Collection<String> groups) {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String group : groups) {
      length += group.length() + 1;
      if (length > PersonRows.GROUPS_MAX) {
        break;
      }
      kept.add(group.replaceAll("\\R", " "));
    }
    return kept;
  }

  @EventListener
  void on(SignedIn event) {
    rows.seen(event.actor().name(), event.at());
  }

  @Override
  public List<KnownPerson> withRole(String role) {
    return rows.all(since()).stream()
        .filter(row -> row.roles().contains(role))
        .map(this::person)
        .toList();
  }

  @Override
  public List<KnownPerson> whoMay(String role) {
    return rows.all(since()).stream().filter(row -> may(row, role)).map(this::person).toList();
  }

  @Override
  public Optional<KnownPerson> whoMay(String name, String role) {
    return rows.find(name, since()).filter(row -> may(row, role)).map(this::person);
  }

  @Override
  public Optional<KnownPerson> find(String name) {
    return rows.find(name, since()).map(this::person);
  }

  private static boolean may(Row row, String role) {
    return row.roles().contains(role) || row.roles().contains(Role.ADMIN);
  }

  @Override
  public List<KnownPerson> all() {
    return rows.all(since()).stream().map(this::person).toList();
  }

  private Instant since() {
    return clock.instant().minus(REMEMBERED);
  }

  private KnownPerson person(Row row) {
    return new KnownPerson(
        row.name(),
        Optional.ofNullable(row.email()),
        languages.offered(Stream.ofNullable(row.language())).orElse(languages.locale()),
        withConfigured(row));
  }

  private List<String> withConfigured(Row row) {
    List<String> all = new ArrayList<>(row.groups());
    groups.of(row.name()).stream()
        .filter(group -> all.stream().noneMatch(group::equalsIgnoreCase))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
