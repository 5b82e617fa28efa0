package app.gangway.sample;

import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Who is in the sample, and what becomes of each: some forty people over the last days. */
final class SamplePeople {

  /** With this begin the ids of all instances of the sample. */
  static final String ID_PREFIX = "sample-data-";

  static final String BATCH_ID = ID_PREFIX + "batch";

  private static final List<String> NAMES =
      List.of(
          "Amara Okafor",
          "Ben Whitaker",
          "Chiara Rossi",
          "David Kim",
          "Elif Yılmaz",
          "Farid Haddad",
          "Greta Lindqvist",
          "Hugo Martin",
          "Ines Carvalho",
          "Jonas Weber",
          "Keiko Tanaka",
          "Liam O’Connor",
          "Maja Kowalska",
          "Noah Fischer",
          "Olivia Brown",
          "Pavel Novák",
          "Quinn Taylor",
          "Rania Mansour",
          "Sofia Petrova",
          "Thomas Müller",
          "Ursula Meier",
          "Vera Nowak",
          "Walid Nasser",
          "Xenia Popova",
          "Yara Saleh",
          "Zac Turner",
          "Aiko Sato",
          "Bruno Costa");

  private static final List<String> BATCH_NAMES =
      List.of(
          "Uma Patel",
          "Viktor Horváth",
          "Wendy Clarke",
          "Xavier Dubois",
          "Yusuf Demir",
          "Zoë Janssen",
          "Anton Berg",
          "Bianca Conti",
          "Carlos Mendes",
          "Dana Cohen",
          "Erik Nielsen",
          "Fiona Walsh");

  /** Of those who are not over, or went wrong lately; the first came last. */
  private static final List<SampleOutcome> LATEST =
      List.of(
          SampleOutcome.RUNNING,
          SampleOutcome.RUNNING,
          SampleOutcome.WAITING,
          SampleOutcome.WAITING,
          SampleOutcome.WAITING,
          SampleOutcome.SUSPENDED,
          SampleOutcome.FAILED,
          SampleOutcome.WITHDRAWN);

  private static final List<SampleOutcome> FORMER =
      List.of(
          SampleOutcome.COMPLETED,
          SampleOutcome.APPROVED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.ORDER_DECLINED,
          SampleOutcome.COMPLETED,
          SampleOutcome.FAILED,
          SampleOutcome.APPROVED,
          SampleOutcome.COMPLETED,
          SampleOutcome.WITHDRAWN,
          SampleOutcome.COMPLETED,
          SampleOutcome.NOBODY_DECIDED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.APPROVED,
          SampleOutcome.FAILED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.ORDER_DECLINED,
          SampleOutcome.COMPLETED);

  private static final List<SampleOutcome> IN_BATCH =
      List.of(
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.APPROVED,
          SampleOutcome.COMPLETED,
          SampleOutcome.FAILED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.ORDER_DECLINED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.COMPLETED,
          SampleOutcome.APPROVED);

  private static final List<String> ROLES =
      List.of("developer", "designer", "accountant", "people partner");

  private static final Duration BETWEEN = Duration.ofHours(13);
  private static final Duration LATELY = Duration.ofMinutes(4);
  private static final Duration BATCH_AGE = Duration.ofDays(5);

  private final Instant now;

  SamplePeople(Instant now) {
    this.now = now;
  }

  /** Those who came alone. */
  List<SampleOnboarding> alone() {
    List<SampleOutcome> outcomes = new ArrayList<>(LATEST);
    outcomes.addAll(FORMER);
    List<SampleOnboarding> onboardings = new ArrayList<>();
    for (int n = 0; n < NAMES.size(); n++) {
      SampleOutcome outcome = outcomes.get(n);
      Instant submitted =
          n < LATEST.size()
              ? now.minus(LATELY.multipliedBy(n + 1L))
              : now.minus(BETWEEN.multipliedBy(n - LATEST.size() + 1L));
      NewHire hire = hire(NAMES.get(n), outcome, n);
      UUID id = RowIds.next();
      Submission submission = new Submission(id, ID_PREFIX + id, null, null, hire);
      onboardings.add(new SampleOnboardingBuilder(submission, outcome, submitted, n).build(now));
    }
    Collections.reverse(onboardings);
    return onboardings;
  }

  Instant batchSubmitted() {
    return now.minus(BATCH_AGE);
  }

  /** Those who came together. */
  List<SampleOnboarding> together(UUID batchId) {
    List<SampleOnboarding> onboardings = new ArrayList<>();
    for (int n = 0; n < BATCH_NAMES.size(); n++) {
      NewHire hire = hire(BATCH_NAMES.get(n), IN_BATCH.get(n), n);
      Submission submission =
          new Submission(RowIds.next(), BATCH_ID + ":" + hire.name(), batchId, n + 2, hire);
      onboardings.add(
          new SampleOnboardingBuilder(submission, IN_BATCH.get(n), batchSubmitted(), n).build(now));
    }
    return onboardings;
  }

  private NewHire hire(String name, SampleOutcome outcome, int n) {
    boolean sales =
        switch (outcome) {
          case APPROVED, ORDER_DECLINED, NOBODY_DECIDED, WITHDRAWN, WAITING -> true;
          default -> false;
        };
    String local = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
    LocalDate start = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(14L + n);
    return new NewHire(
        name, local + "@sample.example", start, sales ? "sales" : ROLES.get(n % ROLES.size()));
  }
}
