package app.gangway.notification.link;

import app.gangway.approval.ApprovalView;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is told to whoever follows a link.
 *
 * @param order null where nothing is told of it
 * @param formKey what the form has to send along; null where there is no form
 * @param person who decides, or is signed in, by name; null where that is not told
 * @param onBehalfOf for whom the person would decide; null where they do so in their own right
 * @param language of the person whom it is for; null for that of whoever asks
 */
public record LinkAnswer(
    Kind kind,
    @Nullable ApprovalView order,
    @Nullable String formKey,
    @Nullable String person,
    @Nullable String onBehalfOf,
    @Nullable Locale language) {

  /** Each with its status of HTTP. */
  public enum Kind {
    /** It can be decided. */
    OPEN(HttpStatus.OK),
    /** The same, but what was sent decides nothing. */
    UNCHOSEN(HttpStatus.BAD_REQUEST),
    /** It was decided this very moment, by this link. */
    DECIDED(HttpStatus.OK),
    /** It was decided or withdrawn, or it is too late. */
    OVER(HttpStatus.GONE),
    /** The person brought it in. */
    OWN(HttpStatus.FORBIDDEN),
    /** The person may only stand in for whoever brought it in. */
    STANDS_IN(HttpStatus.FORBIDDEN),
    /** Somebody else is signed in. */
    OTHER_PERSON(HttpStatus.FORBIDDEN),
    /** The person may decide no more, or is not known any more. */
    NO_APPROVER(HttpStatus.GONE),
    UNKNOWN(HttpStatus.NOT_FOUND),
    /** Too much that is unknown came from there. */
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    Kind(HttpStatus status) {
      this.status = status;
    }

    public HttpStatus status() {
      return status;
    }
  }

  /** Where nothing is told of the order. */
  public static LinkAnswer of(Kind kind) {
    return new LinkAnswer(kind, null, null, null, null, null);
  }

  /** The order; only to be asked where something is told of it. */
  public ApprovalView about() {
    return Objects.requireNonNull(order);
  }

  /** The same page, where what was sent decides nothing. */
  LinkAnswer unchosen() {
    return new LinkAnswer(Kind.UNCHOSEN, order, formKey, person, onBehalfOf, language);
  }

  /** The same to the same person, of what has become of it. */
  LinkAnswer now(Kind became, ApprovalView of) {
    return new LinkAnswer(became, of, formKey, person, onBehalfOf, language);
  }
}
