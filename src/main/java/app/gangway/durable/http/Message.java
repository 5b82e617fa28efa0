package app.gangway.durable.http;

import app.gangway.common.newhire.LegibleText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as the clients of the tutorial know it.
 *
 * @param text what is wrong, and what to do
 * @param more details; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
    @JsonProperty("Message") String text, @JsonProperty("ExceptionMessage") @Nullable String more) {

  /** What somebody sent may be told again, but not turn the rest of the line round. */
  Message {
    text = LegibleText.line(text, Integer.MAX_VALUE);
    more = more == null ? null : LegibleText.line(more, Integer.MAX_VALUE);
  }

  static Message of(String text) {
    return new Message(text, null);
  }
}
