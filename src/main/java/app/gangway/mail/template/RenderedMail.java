package app.gangway.mail.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is read.
 *
 * @param language that it is written in
 * @param version of the words that it is made of; null for words that were never published
 * @param text for programs that show no HTML
 */
public record RenderedMail(
    Locale language, @Nullable Integer version, String subject, String text, String html) {}
