package app.gangway.mail.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown with placeholders, its first line the subject. What is filled in stays text: neither
 * Markdown nor HTML in a name does anything.
 */
final class MailTemplate {

  private static final String SUBJECT = "Subject: ";

  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private final Locale language;
  private final Template subject;
  private final Template body;

  /**
   * @throws IllegalArgumentException if the first line is no subject
   */
  MailTemplate(Locale language, String source) {
    int end = source.indexOf('\n');
    if (!source.startsWith(SUBJECT) || end < 0) {
      throw new IllegalArgumentException("The first line must begin with \"" + SUBJECT + "\"");
    }
    this.language = language;
    this.subject =
        mustache(PlainText::line).compile(source.substring(SUBJECT.length(), end).strip());
    this.body = mustache(PlainText::inMarkdown).compile(source.substring(end + 1));
  }

  private static Mustache.Compiler mustache(Mustache.Escaper escaper) {
    return Mustache.compiler().withEscaper(escaper).strictSections(false).nullValue("");
  }

  /**
   * @param values by the names of the placeholders
   */
  RenderedMail render(Map<String, String> values) {
    Node document = MARKDOWN.parse(body.execute(values));
    return new RenderedMail(
        language, subject.execute(values), TEXT.render(document), HTML.render(document));
  }
}
