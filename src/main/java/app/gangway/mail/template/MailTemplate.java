package app.gangway.mail.template;

import app.gangway.common.newhire.LegibleText;
import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Turns words into a mail for one person. What is filled in stays text, wherever it stands: it is
 * put in when the Markdown is already understood, so that nothing in a name can do anything.
 */
final class MailTemplate {

  private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false);

  /** No more blocks within blocks than anybody writes. */
  private static final int DEPTH = 20;

  private static final Parser MARKDOWN = Parser.builder().maxOpenBlockParsers(DEPTH).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /** The column's length. */
  private static final int SUBJECT_MAX = 1000;

  private final TemplateVersion template;

  /** Of words in which nothing is wrong. */
  MailTemplate(TemplateVersion template) {
    this.template = template;
  }

  /**
   * @param values those that there are; a line of the body is left out with a value that is missing
   */
  RenderedMail render(Map<Placeholder, String> values) {
    Map<String, String> lines = new HashMap<>();
    values.forEach((placeholder, value) -> lines.put(placeholder.word(), PlainText.line(value)));
    lines.values().removeIf(String::isEmpty);
    Node document = MARKDOWN.parse(execute(withoutMissing(lines), Filling.marks()));
    document.accept(new Filling(lines));
    return new RenderedMail(
        template.language(),
        template.publishedVersion(),
        LegibleText.line(execute(template.words().subject(), orNothing(lines)), SUBJECT_MAX),
        TEXT.render(document),
        HTML.render(document));
  }

  private static String execute(String text, Map<String, String> values) {
    return MUSTACHE.compile(text).execute(values);
  }

  private String withoutMissing(Map<String, String> values) {
    return template
        .words()
        .body()
        .lines()
        .filter(
            line ->
                Stream.of(Placeholder.values())
                    .filter(each -> !values.containsKey(each.word()))
                    .noneMatch(each -> line.matches(".*\\{\\{\\s*" + each.word() + "\\s*}}.*")))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> orNothing(Map<String, String> values) {
    return Stream.of(Placeholder.values())
        .collect(Collectors.toMap(Placeholder::word, each -> values.getOrDefault(each.word(), "")));
  }
}
