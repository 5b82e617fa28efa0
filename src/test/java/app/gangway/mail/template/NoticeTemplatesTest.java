package app.gangway.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.mail.NoticeWords;
import app.gangway.ui.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The installed words of notices, in each language. */
class NoticeTemplatesTest {

  private static final String LINK = "https://gangway.example.com/approvals?order=1&x=2";

  private static final Map<String, String> VALUES =
      Map.of(
          "person", "arno",
          "name", "Kim *Ono*",
          "role", "sales",
          "reason", "[why](https://evil.example)",
          "deadline", "noon",
          "submittedBy", "hanna",
          "count", "17");

  private final MailTemplates templates =
      new MailTemplates(
          new Languages(Locale.ENGLISH, List.of(Locale.ENGLISH)),
          null,
          new InstalledTemplates(),
          null);

  @ParameterizedTest
  @CsvSource({
    "en,approval",
    "de,approval",
    "ar,approval",
    "en,approvals",
    "de,approvals",
    "ar,approvals"
  })
  void a_notice_leads_where_it_should_and_what_is_filled_in_stays_text(String tag, String key) {
    RenderedMail mail = notice(tag, key, LINK);

    assertThat(mail.language().toLanguageTag()).isEqualTo(tag);
    assertThat(mail.html())
        .contains("href=\"https://gangway.example.com/approvals?order=1&amp;x=2\"", "arno", "noon")
        .doesNotContain("href=\"https://evil", "<em>Ono", "{{");
    assertThat(mail.text()).contains(LINK);
    if (key.equals("approval")) {
      assertThat(mail.subject()).contains("Kim *Ono*");
      assertThat(mail.text()).contains("Kim *Ono*", "sales", "[why]", "hanna");
    } else {
      assertThat(mail.subject()).endsWith(": 17");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,approval", "de,approvals", "ar,approval"})
  void without_an_address_of_ours_the_line_with_the_link_is_left_out(String tag, String key) {
    assertThat(notice(tag, key, null).html()).doesNotContain("href", "{{").contains("<em>");
  }

  @ParameterizedTest
  @CsvSource({"fr,en", "de-AT,de"})
  void who_reads_a_language_without_words_gets_the_closest(String tag, String used) {
    assertThat(notice(tag, "approval", LINK).language().toLanguageTag()).isEqualTo(used);
  }

  private RenderedMail notice(String tag, String key, String link) {
    return templates.notice(new NoticeWords(key, Locale.forLanguageTag(tag), VALUES, link));
  }
}
