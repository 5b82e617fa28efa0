package app.gangway.audit;

/** The kinds of deeds that are kept. */
public enum AuditKind {
  SIGN_IN("Signed in"),
  SIGN_IN_FAILED("Sign-in failed"),
  SIGN_OUT("Signed out"),
  SUBMITTED("Submitted"),
  IMPORTED("Imported"),
  APPROVED("Approved"),
  DECLINED("Declined"),
  RUN_AGAIN("Run again"),
  /** A webhook's delivery that had been given up. */
  SENT_AGAIN("Sent again"),
  /** A task, or what a back end had not answered yet. */
  MARKED_DONE("Marked as done"),
  /** Somebody starts on another day. */
  START_DATE_CHANGED("Start date changed"),
  /** A task that no process has. */
  TASK_ADDED("Task added"),
  /** A task that somebody has taken, or handed on. */
  ASSIGNED("Assigned"),
  /** A step that is not needed. */
  SKIPPED("Skipped"),

  /** To see how words look. */
  MAIL_SENT("Mail sent"),
  /** Words of a mail, or a version of a process. */
  PUBLISHED("Published"),
  /** Somebody made a process, began a draft of one, or threw one away. */
  PROCESS_CHANGED("Process changed"),
  WITHDRAWN("Withdrawn"),
  SUSPENDED("Suspended"),
  RESUMED("Resumed"),
  /** Removed for good, with its timeline. */
  PURGED("Purged"),
  /** Somebody tried what they may not do; nothing was changed. */
  REFUSED("Refused"),
  /** Somebody chose who stands in for them, or ended it. */
  SUBSTITUTE("Substitute"),
  /** Somebody intervened in a background job. */
  JOB_CHANGED("Job changed");

  private final String word;

  AuditKind(String word) {
    this.word = word;
  }

  /** What people call it. */
  public String word() {
    return word;
  }
}
