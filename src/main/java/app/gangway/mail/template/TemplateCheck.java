package app.gangway.mail.template;

import app.gangway.mail.template.TemplateProblem.Code;
import app.gangway.mail.template.TemplateProblem.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is wrong with words before they are used. Of all that Mustache has, only plain
 * placeholders are let through.
 */
final class TemplateCheck {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /** The first character of all tags of Mustache that do more than fill in a value. */
  private static final String MORE_THAN_FILL_IN = "{&>#^/!=";

  private TemplateCheck() {}

  static List<TemplateProblem> problems(TemplateWords words) {
    List<TemplateProblem> found = new ArrayList<>();
    check(Part.SUBJECT, words.subject(), TemplateWords.SUBJECT_MAX, found);
    check(Part.BODY, words.body(), TemplateWords.BODY_MAX, found);
    return found;
  }

  private static void check(Part part, String text, int max, List<TemplateProblem> found) {
    if (text.isBlank()) {
      found.add(new TemplateProblem(part, 1, Code.EMPTY, ""));
    }
    if (text.length() > max) {
      found.add(new TemplateProblem(part, 1, Code.TOO_LONG, ""));
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      checkLine(part, i + 1, lines[i], found);
    }
  }

  private static void checkLine(Part part, int number, String line, List<TemplateProblem> found) {
    int open = line.indexOf(OPEN);
    while (open >= 0) {
      int close = line.indexOf(CLOSE, open + OPEN.length());
      if (close < 0) {
        found.add(new TemplateProblem(part, number, Code.UNCLOSED, line.substring(open)));
        return;
      }
      String tag = line.substring(open + OPEN.length(), close).strip();
      boolean isTriple = line.startsWith("{" + OPEN, open) && line.startsWith("}" + CLOSE, close);
      String written = line.substring(open, close + CLOSE.length() + (isTriple ? 1 : 0));
      if (isMoreThanPlaceholder(tag)) {
        found.add(new TemplateProblem(part, number, Code.NOT_ALLOWED, written));
      } else if (Placeholder.of(tag).isEmpty()) {
        Code code = tag.contains(OPEN) ? Code.UNCLOSED : Code.UNKNOWN;
        found.add(new TemplateProblem(part, number, code, written));
      }
      open = line.indexOf(OPEN, close + CLOSE.length());
    }
  }

  private static boolean isMoreThanPlaceholder(String tag) {
    return !tag.isEmpty() && MORE_THAN_FILL_IN.indexOf(tag.charAt(0)) >= 0;
  }
}
