package app.gangway.instance.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An error as the lesson's clients know it.
 *
 * @param text what is wrong, and what to do
 * @param more details; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
    @JsonProperty("Message") String text, @JsonProperty("ExceptionMessage") @Nullable String more) {

  static Message of(String text) {
    return new Message(text, null);
  }
}
