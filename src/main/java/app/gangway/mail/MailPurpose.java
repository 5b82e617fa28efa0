package app.gangway.mail;

/** What a mail is for. */
public enum MailPurpose {
  WELCOME
}
