package app.gangway.durable.http;

import app.gangway.onboarding.query.InstanceSlice.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in a list, as text that means nothing to whoever hands it back. */
final class ContinuationToken {

  static final String HEADER = "x-ms-continuation-token";

  private ContinuationToken() {}

  static String write(Place place) {
    String text = place.created() + " " + place.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws RefusedException when it is none of ours
   */
  static Place read(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", 2);
      Instant created = Instant.parse(parts[0]);
      return new Place(created, UUID.fromString(parts[parts.length - 1]));
    } catch (IllegalArgumentException | DateTimeException foreign) {
      throw RefusedException.badRequest(
          HEADER + ": hand back what an answer had in this header, or leave it out");
    }
  }
}
