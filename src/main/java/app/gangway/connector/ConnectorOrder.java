package app.gangway.connector;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import app.gangway.connector.template.Placeholder;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another system is told for one activity of one onboarding, written down before it is told.
 *
 * @param id also the key that the other system gets, the same at each attempt
 * @param runId the activity
 * @param connector its name
 * @param url with the callback's token left out, as in {@code body}
 * @param body null for none
 * @param reference what the other system calls it; null while that is not known
 * @param link to it for people; null for none
 * @param claim counts the times it was asked for; a report with an old one comes too late
 * @param jobId that asks for it
 * @param dueAt when it is asked for next
 * @param writtenFor the claim of the activity with which it was written; with this one it has not
 *     been placed before
 * @param lastOutcome what was heard last; null before that
 */
public record ConnectorOrder(
    UUID id,
    UUID runId,
    UUID onboardingId,
    String connector,
    String url,
    @Nullable String body,
    OrderStatus status,
    @Nullable String reference,
    @Nullable String link,
    int claim,
    UUID jobId,
    Instant dueAt,
    int writtenFor,
    @Nullable String lastOutcome) {

  /** What is known of it and of the person that it is for. */
  public Map<Placeholder, String> values(NewHire hire, HireDetails details) {
    Map<Placeholder, String> values = values();
    addTo(values, hire, details);
    return values;
  }

  /** What is known of a person. */
  static void addTo(Map<Placeholder, String> values, NewHire hire, HireDetails details) {
    values.put(Placeholder.NAME, hire.name());
    values.put(Placeholder.EMAIL, hire.email());
    values.put(Placeholder.ROLE, hire.role());
    values.put(Placeholder.START_DATE, StartDates.format(hire.startDate()));
    values.put(Placeholder.START_DATE_ISO, hire.startDate().toString());
    values.put(Placeholder.DEPARTMENT, Objects.toString(details.department(), ""));
    values.put(Placeholder.LOCATION, Objects.toString(details.location(), ""));
    values.put(Placeholder.MANAGER, Objects.toString(details.manager(), ""));
    values.put(Placeholder.MANAGER_EMAIL, Objects.toString(details.managerEmail(), ""));
  }

  /** What is known of it without the person that it is for. */
  public Map<Placeholder, String> values() {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.KEY, id.toString());
    values.put(Placeholder.ONBOARDING, onboardingId.toString());
    values.put(Placeholder.REFERENCE, reference == null ? "" : reference);
    return values;
  }
}
