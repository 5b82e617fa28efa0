package app.gangway.batch;

import static app.gangway.batch.Upload.DANIEL;
import static app.gangway.batch.Upload.HEADER;
import static app.gangway.batch.Upload.JOHNNY;
import static app.gangway.batch.Upload.content;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentCodecTest {

  @Test
  void what_was_read_comes_back_as_it_was() {
    CsvContent content =
        content(
            HEADER + ",shoe size",
            JOHNNY + ",46",
            DANIEL,
            "Zoë 👩‍💻,zoë@example.com,2020-02-29,\"designer, \"\"senior\"\"\",",
            "\"Two\nlines\",nobody,31.02.2022,,",
            "\"Johnny \"Ace\" L\",j@e.com,01.02.2022,dev");

    assertThat(content.problemRows()).isNotEmpty();
    assertThat(content.warnings()).isNotEmpty();
    assertThat(again(content)).isEqualTo(content);
  }

  @Test
  void so_does_how_a_file_was_understood() {
    CsvContent content =
        content(
            ("\uFEFFname;email;startdate;role\n" + JOHNNY.replace(',', ';')).getBytes(UTF_16LE));

    assertThat(again(content)).isEqualTo(content);
    assertThat(again(content).charset()).isEqualTo(UTF_16LE);
    assertThat(again(content).delimiter()).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void what_is_kept_of_20_000_rows_is_small() {
    String[] lines = new String[20_001];
    lines[0] = HEADER;
    for (int n = 1; n < lines.length; n++) {
      lines[n] = "Person %1$d,person%1$d@example.com,01.02.2030,developer".formatted(n);
    }

    assertThat(ContentCodec.encode(content(lines))).hasSizeLessThan(500_000);
  }

  private static CsvContent again(CsvContent content) {
    return ContentCodec.decode(ContentCodec.encode(content));
  }
}
