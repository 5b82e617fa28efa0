package app.gangway.connector.configuration;

import static app.gangway.connector.template.Placeholder.OF_ORDER;

import app.gangway.connector.Connector.Callback;
import app.gangway.connector.Connector.Poll;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.configuration.ConnectorProperties.Entry;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the other system says what became of an order, of what is configured. */
final class CompletionReader {

  private final Entry entry;
  private final Checks checks;
  private final Function<String, Conditions> conditions;

  /**
   * @param conditions gives those that stand at a key
   */
  CompletionReader(Entry entry, Checks checks, Function<String, Conditions> conditions) {
    this.entry = entry;
    this.checks = checks;
    this.conditions = conditions;
  }

  Callback callback() {
    Conditions done = conditions.apply("callback.done-when");
    Conditions failed = conditions.apply("callback.failed-when");
    if (done.isEmpty() && !failed.isEmpty()) {
      throw checks.unusable("callback.done-when", "is needed beside callback.failed-when");
    }
    ConnectorProperties.Callback given = entry.callback();
    if (given == null) {
      Callback ours = Callback.DEFAULT;
      return new Callback(done, failed, ours.text(), null, null, ours.hmacSecret());
    }
    JsonPointer words = checks.pointer("callback.text", given.text());
    return new Callback(
        done,
        failed,
        words == null ? Callback.DEFAULT.text() : words,
        match(given.match()),
        given.hmacHeader() == null
            ? null
            : checks.required("callback.hmac-header", given.hmacHeader()).strip(),
        hmacSecret(given));
  }

  private @Nullable JsonPointer match(@Nullable String given) {
    JsonPointer match = checks.pointer("callback.match", given);
    if (match != null && !hasReference()) {
      throw checks.unusable("callback.match", "needs reference, by which orders are found");
    }
    return match;
  }

  private byte[] hmacSecret(ConnectorProperties.Callback given) {
    if ((given.hmacHeader() == null) != (given.hmacSecret() == null)) {
      throw checks.unusable("callback.hmac-secret", "hmac-header and hmac-secret go together");
    }
    return given.hmacSecret() == null
        ? new byte[0]
        : checks
            .required("callback.hmac-secret", given.hmacSecret())
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Null unless it is asked. */
  @Nullable Poll poll() {
    if (entry.completion() != Completion.POLL) {
      return null;
    }
    Conditions done = conditions.apply("poll.done-when");
    if (entry.poll() == null || done.isEmpty()) {
      throw checks.unusable("poll", "completion: poll needs poll.url and poll.done-when");
    }
    Template url = checks.address("poll.url", entry.poll().url(), OF_ORDER);
    if (url.uses(Placeholder.REFERENCE) && !hasReference()) {
      throw checks.unusable("poll.url", "has {{reference}}, and reference is not set");
    }
    return new Poll(
        url,
        checks.positive("poll.every", entry.poll().every()),
        done,
        conditions.apply("poll.failed-when"));
  }

  private boolean hasReference() {
    return entry.reference() != null && !entry.reference().isBlank();
  }
}
