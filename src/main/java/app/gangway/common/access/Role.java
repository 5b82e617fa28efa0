package app.gangway.common.access;

import java.util.List;

/** What somebody who signed in may do; for annotations, so names rather than an enum. */
public final class Role {

  /** Submits, imports, sees, runs again, withdraws. */
  public static final String HR = "HR";

  /** Sees and decides what waits, never on what they submitted. */
  public static final String APPROVER = "APPROVER";

  /** Sees and ends the tasks that are theirs or their groups', and nothing else. */
  public static final String STAFF = "STAFF";

  /** May do all of it, and sees the background jobs, the metrics and the audit log. */
  public static final String ADMIN = "ADMIN";

  public static final List<String> ALL = List.of(HR, APPROVER, STAFF, ADMIN);

  /** What a program may be allowed; tasks are for people. */
  public static final List<String> OF_PROGRAMS = List.of(HR, APPROVER, ADMIN);

  private Role() {}
}
