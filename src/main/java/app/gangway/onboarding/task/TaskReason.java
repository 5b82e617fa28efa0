package app.gangway.onboarding.task;

/** Why a task that is to do is told of. */
public enum TaskReason {
  OVER("r.due_by < :over"),
  LONG_OVER("r.due_by < :longOver"),
  /** Soon, and not told of before. */
  DUE("r.due_by >= :over and r.due_by < :until and (r.due_by >= :from or r.due_at >= :begun)"),
  OVER_OR_DUE("(" + OVER.condition + " or " + DUE.condition + ")"),
  /** It has begun lately, and is neither due soon nor over. */
  NEW("r.due_at >= :begun and (r.due_by is null or r.due_by >= :over and r.due_by >= :until)");

  /** Of the step r and the onboarding o, by the names of the times. */
  private final String condition;

  TaskReason(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
