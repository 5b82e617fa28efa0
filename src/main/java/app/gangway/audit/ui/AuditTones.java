package app.gangway.audit.ui;

import app.gangway.audit.AuditKind;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How the kinds of deeds look: colour where one matters, an icon for each. */
final class AuditTones {

  private AuditTones() {}

  static Tone of(AuditKind kind) {
    return switch (kind) {
      case SIGN_IN,
          SIGN_OUT,
          SUBMITTED,
          IMPORTED,
          ASSIGNED,
          RUN_AGAIN,
          RESUMED,
          SENT_AGAIN,
          MAIL_SENT,
          PUBLISHED,
          PROCESS_CHANGED,
          START_DATE_CHANGED,
          TASK_ADDED,
          SUBSTITUTE,
          JOB_CHANGED ->
          Tone.QUEUED;
      case SUSPENDED -> Tone.WAITING;
      case APPROVED, MARKED_DONE -> Tone.COMPLETED;
      case DECLINED -> Tone.DECLINED;
      case WITHDRAWN, PURGED, SKIPPED -> Tone.WITHDRAWN;
      case SIGN_IN_FAILED, REFUSED -> Tone.FAILED;
    };
  }

  static VaadinIcon icon(AuditKind kind) {
    return switch (kind) {
      case SIGN_IN -> VaadinIcon.SIGN_IN;
      case SIGN_OUT -> VaadinIcon.SIGN_OUT;
      case SUBMITTED, TASK_ADDED -> VaadinIcon.PLUS;
      case START_DATE_CHANGED -> VaadinIcon.CALENDAR;
      case IMPORTED -> VaadinIcon.UPLOAD;
      case RUN_AGAIN -> VaadinIcon.REFRESH;
      case SENT_AGAIN, MAIL_SENT -> VaadinIcon.PAPERPLANE;
      case PUBLISHED -> VaadinIcon.ENVELOPE_O;
      case PROCESS_CHANGED -> VaadinIcon.CLIPBOARD_TEXT;
      case JOB_CHANGED -> VaadinIcon.COGS;
      case SUBSTITUTE -> VaadinIcon.USERS;
      case ASSIGNED -> VaadinIcon.USER_CHECK;
      case SUSPENDED -> VaadinIcon.PAUSE;
      case RESUMED -> VaadinIcon.PLAY;
      case PURGED -> VaadinIcon.TRASH;
      case SKIPPED -> VaadinIcon.STEP_FORWARD;
      case APPROVED, MARKED_DONE, DECLINED, WITHDRAWN, SIGN_IN_FAILED, REFUSED -> of(kind).icon();
    };
  }
}
