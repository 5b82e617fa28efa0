package app.gangway.mail.template;

/**
 * What somebody wrote for a mail, with placeholders such as {@code {{name}}}.
 *
 * @param subject one line
 * @param body Markdown; its lines end in {@code \n}
 */
public record TemplateWords(String subject, String body) {

  public static final int SUBJECT_MAX = 200;
  public static final int BODY_MAX = 10_000;

  public TemplateWords {
    subject = subject.strip();
    body = body.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }
}
