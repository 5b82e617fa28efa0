package app.gangway.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.mail.NoticeWords;
import app.gangway.ui.language.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The installed words of mails about tasks, in each language. */
class TaskTemplatesTest {

  private static final String LINK = "https://gangway.example.com/tasks";

  private static final List<String> LISTS =
      List.of("over", "due", "late", "empty", "ungiven", "fresh");

  private final MailTemplates templates =
      new MailTemplates(
          new Languages(Locale.ENGLISH, List.of(Locale.ENGLISH)),
          null,
          new InstalledTemplates(),
          null);

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void every_task_has_a_line_and_what_is_filled_in_stays_text(String tag) {
    Map<String, String> values = new HashMap<>(Map.of("person", "frida", "count", "17"));
    Stream.of("day", "over", "due", "late", "nobody", "fresh")
        .forEach(each -> values.putAll(Map.of(each, "<" + each + ">", each + "More", each + "+")));
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    LISTS.forEach(each -> lists.put(each, List.of(item(each + " 1"), item(each + " 2"))));

    RenderedMail mail = mail(tag, values, lists, LINK);

    assertThat(mail.language().toLanguageTag()).isEqualTo(tag);
    assertThat(mail.subject()).contains("17");
    assertThat(mail.html())
        .contains("href=\"" + LINK + "\"", "&lt;over&gt;", "over+")
        .doesNotContain("{{", "<em>Ono", "href=\"https://evil");
    LISTS.forEach(
        each ->
            assertThat(mail.text())
                .containsOnlyOnce("Desk " + each + " 1")
                .containsOnlyOnce("Desk " + each + " 2")
                .contains("Kim *Ono*", "[why](https://evil.example)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void of_what_there_is_nothing_nothing_is_said(String tag) {
    Map<String, List<Map<String, String>>> lists = new HashMap<>();
    LISTS.forEach(each -> lists.put(each, List.of()));
    lists.put("over", List.of(item("over 1")));

    RenderedMail mail =
        mail(tag, Map.of("person", "frida", "count", "1", "over", "1"), lists, null);

    assertThat(mail.html()).containsOnlyOnce("<li>").containsOnlyOnce("<strong>");
    assertThat(mail.html()).doesNotContain("href", "{{");
  }

  private static Map<String, String> item(String name) {
    return Map.of(
        "title", "Desk " + name,
        "name", "Kim *Ono*",
        "start", "tomorrow",
        "due", "today",
        "owner", "[why](https://evil.example)");
  }

  private RenderedMail mail(
      String tag,
      Map<String, String> values,
      Map<String, List<Map<String, String>>> lists,
      @Nullable String link) {
    return templates.notice(
        new NoticeWords("tasks", Locale.forLanguageTag(tag), values, lists, link, null));
  }
}
