package app.gangway.mail.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Fills values into Markdown that has been understood already. Until then marks stand for them,
 * which mean no more to Markdown than letters do.
 */
final class Filling extends AbstractVisitor {

  private static final String BEGIN = "\uE000";
  private static final String END = "\uE001";
  private static final Pattern MARK = Pattern.compile(BEGIN + "(\\w+)" + END);

  private final Map<String, String> values;
  private final Map<String, String> links;

  /**
   * @param values by the words of the placeholders
   * @param links those of them that are addresses of ours; where one is the whole address of a link
   *     it is taken as it is
   */
  Filling(Map<String, String> values, Map<String, String> links) {
    this.values = values;
    this.links =
        links.entrySet().stream()
            .collect(Collectors.toMap(each -> mark(each.getKey()), Map.Entry::getValue));
  }

  /** What stands for the values, by the words of the placeholders. */
  static Map<String, String> marks(Collection<String> words) {
    return words.stream().collect(Collectors.toMap(word -> word, Filling::mark));
  }

  private static String mark(String word) {
    return BEGIN + word + END;
  }

  @Override
  public void visit(Text text) {
    text.setLiteral(filled(text.getLiteral()));
  }

  @Override
  public void visit(Code code) {
    code.setLiteral(filled(code.getLiteral()));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code.setLiteral(filled(code.getLiteral()));
    code.setInfo(orNull(code.getInfo()));
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code.setLiteral(filled(code.getLiteral()));
  }

  @Override
  public void visit(HtmlBlock html) {
    html.setLiteral(filled(html.getLiteral()));
  }

  @Override
  public void visit(HtmlInline html) {
    html.setLiteral(filled(html.getLiteral()));
  }

  @Override
  public void visit(Link link) {
    link.setDestination(inAddress(link.getDestination()));
    link.setTitle(orNull(link.getTitle()));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    image.setDestination(inAddress(image.getDestination()));
    image.setTitle(orNull(image.getTitle()));
    visitChildren(image);
  }

  private @Nullable String orNull(@Nullable String text) {
    return text == null ? null : filled(text);
  }

  private String filled(String text) {
    return filled(text, value -> value);
  }

  /** No value leads anywhere else than the address says. */
  private String inAddress(String address) {
    return links.containsKey(address)
        ? links.get(address)
        : filled(address, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private String filled(String text, UnaryOperator<String> written) {
    return MARK.matcher(text)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(written.apply(values.getOrDefault(mark.group(1), ""))));
  }
}
