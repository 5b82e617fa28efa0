package app.gangway.mail.template;

import java.util.Locale;

/**
 * A mail as it is read.
 *
 * @param language that it is written in
 * @param text for programs that show no HTML
 */
public record RenderedMail(Locale language, String subject, String text, String html) {}
