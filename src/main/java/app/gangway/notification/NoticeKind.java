package app.gangway.notification;

import app.gangway.mail.NoticeWords;

/** Why somebody is told of an order. */
public enum NoticeKind {
  /** It begins to wait for them. */
  ASKED("", "asked"),
  /** It still does. */
  REMINDER("reminder-", "reminded"),
  /** Those who were asked first have not answered. */
  ESCALATION("escalation-", "asked");

  private final String templates;
  private final String deed;

  NoticeKind(String templates, String deed) {
    this.templates = templates;
    this.deed = deed;
  }

  /** What is told, in the words for this. */
  NoticeWords say(NoticeWords words) {
    return words.in(templates + words.template());
  }

  /** What was done to whoever was told, for the timeline. */
  String deed() {
    return deed;
  }
}
