package app.gangway.webhook.message;

import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchSnapshots;
import app.gangway.durable.RuntimeStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.query.BatchChildStates;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import app.gangway.onboarding.query.RunOutcome;
import app.gangway.onboarding.query.RunOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts into words what has happened, from the rows as this transaction leaves them; a few
 * statements, however much it was.
 */
@Component
public class WebhookMessages {

  private final OnboardingSnapshots onboardings;
  private final RunOutcomes runs;
  private final BatchSnapshots batches;
  private final BatchChildStates children;

  WebhookMessages(
      OnboardingSnapshots onboardings,
      RunOutcomes runs,
      BatchSnapshots batches,
      BatchChildStates children) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.batches = batches;
    this.children = children;
  }

  /** In the order of the triggers; of what is no longer there nothing is told. */
  public List<Message> of(List<WebhookTrigger> triggers) {
    List<UUID> people = subjects(triggers, false);
    List<UUID> parents = subjects(triggers, true);
    Map<UUID, OnboardingSnapshot> persons = onboardings.of(people);
    Map<UUID, List<RunOutcome>> outcomes = runs.of(people);
    Map<UUID, BatchSnapshot> known =
        batches.of(
            Stream.concat(
                    parents.stream(), persons.values().stream().map(OnboardingSnapshot::batchId))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<UUID, Map<OnboardingStatus, Long>> counts = children.count(parents);
    List<Message> messages = new ArrayList<>();
    for (WebhookTrigger trigger : triggers) {
      UUID subject = trigger.subject();
      OnboardingSnapshot person = persons.get(subject);
      BatchSnapshot batch = known.get(subject);
      if (person != null) {
        List<RunOutcome> own = outcomes.getOrDefault(subject, List.of());
        messages.add(about(person, known.get(person.batchId()), own, trigger));
      } else if (batch != null) {
        messages.add(about(batch, counts.getOrDefault(subject, Map.of()), trigger));
      }
    }
    return messages;
  }

  private Message about(
      OnboardingSnapshot person,
      @Nullable BatchSnapshot batch,
      List<RunOutcome> outcomes,
      WebhookTrigger trigger) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", person.instanceId());
    data.put("name", person.hire().name());
    data.put("email", person.hire().email());
    data.put("startdate", person.hire().startDate().toString());
    data.put("role", person.hire().role());
    // Suspended or not: it has ended, is ready, or an order of it was declined.
    data.put("status", RuntimeStatus.of(person.status()).word());
    data.put("output", output(trigger, outcomes));
    data.put("batch", batch == null ? null : batch.instanceId());
    return Message.of(
        trigger.eventType(),
        Message.ONBOARDING,
        trigger.subject(),
        person.hire().name(),
        trigger.at(),
        data);
  }

  private @Nullable Object output(WebhookTrigger trigger, List<RunOutcome> outcomes) {
    return switch (trigger.eventType()) {
      case COMPLETED ->
          outcomes.stream().map(run -> Objects.requireNonNullElse(run.outcome(), "")).toList();
      case FAILED -> runs.failures(outcomes);
      case READY -> null;
      case DECLINED -> trigger.unanswered() ? "Timeout expired" : WaitingActivities.DECLINED;
    };
  }

  private static Message about(
      BatchSnapshot batch, Map<OnboardingStatus, Long> children, WebhookTrigger trigger) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", batch.instanceId());
    data.put("name", batch.title());
    // Also where some have failed: how many is told apart.
    data.put("status", RuntimeStatus.COMPLETED.word());
    data.put("rows", batch.total());
    data.put("done", children.getOrDefault(OnboardingStatus.COMPLETED, 0L));
    data.put("failed", children.getOrDefault(OnboardingStatus.FAILED, 0L));
    data.put("withdrawn", children.getOrDefault(OnboardingStatus.WITHDRAWN, 0L));
    return Message.of(
        trigger.eventType(), Message.BATCH, trigger.subject(), batch.title(), trigger.at(), data);
  }

  private static List<UUID> subjects(List<WebhookTrigger> triggers, boolean batches) {
    return triggers.stream()
        .filter(trigger -> trigger.ofBatch() == batches)
        .map(WebhookTrigger::subject)
        .distinct()
        .toList();
  }
}
