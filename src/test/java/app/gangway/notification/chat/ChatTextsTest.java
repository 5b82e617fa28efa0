package app.gangway.notification.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.notification.NoticeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words for chats are there in every language. */
class ChatTextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"texts_de.properties", "texts_ar.properties"})
  void another_language_says_the_same(String file) throws IOException {
    Properties english = read("texts.properties");
    Properties other = read(file);

    assertThat(other.keySet()).isEqualTo(english.keySet());
    assertThat(other.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key))))
        .allSatisfy(key -> assertThat(other.getProperty(key)).doesNotContain("'"));
  }

  @Test
  void there_are_words_for_every_reason_to_tell_and_no_others() throws IOException {
    Set<Object> expected =
        new TreeSet<>(Set.of("order.reason", "order.deadline", "orders.deadline"));
    for (NoticeKind kind : NoticeKind.values()) {
      expected.add("order." + kind);
      expected.add("orders." + kind);
    }

    assertThat(read("texts.properties").keySet()).isEqualTo(expected);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(each -> each.group())
        .collect(Collectors.toSet());
  }

  private static Properties read(String file) throws IOException {
    try (InputStream in = ChatTextsTest.class.getResourceAsStream("/chat/" + file)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return texts;
    }
  }
}
