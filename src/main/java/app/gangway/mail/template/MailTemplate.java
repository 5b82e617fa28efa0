package app.gangway.mail.template;

import app.gangway.common.newhire.LegibleText;
import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
  private final Set<String> placeholders;

  /** Of words in which nothing is wrong. */
  MailTemplate(TemplateVersion template) {
    this(
        template,
        Stream.of(Placeholder.values()).map(Placeholder::word).collect(Collectors.toSet()));
  }

  /**
   * Of words that came with the application.
   *
   * @param placeholders all that can stand in braces
   */
  MailTemplate(TemplateVersion template, Set<String> placeholders) {
    this.template = template;
    this.placeholders = placeholders;
  }

  /**
   * @param values those that there are; a line of the body is left out with a value that is missing
   */
  RenderedMail render(Map<Placeholder, String> values) {
    return render(
        values.entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue)),
        Map.of());
  }

  /**
   * @param values the same, by the words in braces
   * @param links addresses of ours, by the words in braces; no value may have one of these words
   */
  RenderedMail render(Map<String, String> values, Map<String, String> links) {
    Map<String, String> lines = new HashMap<>(links);
    values.forEach((placeholder, value) -> lines.put(placeholder, PlainText.line(value)));
    lines.values().removeIf(String::isEmpty);
    Node document = MARKDOWN.parse(execute(withoutMissing(lines), Filling.marks(placeholders)));
    document.accept(new Filling(lines, links));
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
                placeholders.stream()
                    .filter(each -> !values.containsKey(each))
                    .noneMatch(each -> line.matches(".*\\{\\{\\s*" + each + "\\s*}}.*")))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, String> orNothing(Map<String, String> values) {
    return placeholders.stream()
        .collect(Collectors.toMap(each -> each, each -> values.getOrDefault(each, "")));
  }
}
