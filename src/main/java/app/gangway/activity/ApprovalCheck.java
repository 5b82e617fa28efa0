package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import java.util.Optional;
import java.util.Set;

/** Says whether an activity may start by itself or waits for a person. */
public interface ApprovalCheck {

  /** The name it stands under in log and timeline. */
  String name();

  Verdict check(NewHire hire);

  /**
   * Whether it is known at once, and before it is asked, that it lets this one pass; what the
   * activity needs is written down earlier then, and cheaper. False where that is not known.
   */
  default boolean surelyPasses(NewHire hire) {
    return false;
  }

  /** One line for the approver: why they are asked. */
  String reason(NewHire hire);

  /** The group that decides; empty where the configuration says. */
  default Optional<String> approvers(NewHire hire) {
    return Optional.empty();
  }

  /**
   * The roles for which it asks a person, if it goes by how a role is spelt. Whoever types one that
   * is nearly the same is told.
   */
  default Set<String> roles() {
    return Set.of();
  }

  /** Whether it asks anybody at all, as it is configured; whoever fills in a form is told. */
  default boolean mayAsk() {
    return true;
  }

  /** What log and timeline say about its answer. */
  default String line(Verdict verdict) {
    return name() + ": " + verdict.text();
  }

  /** The two answers, worded as the tutorial words them. */
  enum Verdict {
    APPROVED("approved"),
    APPROVAL_NEEDED("approval needed");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
