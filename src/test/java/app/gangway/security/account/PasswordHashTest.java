package app.gangway.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class PasswordHashTest {

  @Test
  void what_it_prints_is_the_hash_that_an_account_needs(CapturedOutput output) throws Exception {
    assertThat(run("correct horse battery\n")).isZero();

    String hash = output.getOut().strip();
    assertThat(new BCryptPasswordEncoder().matches("correct horse battery", hash)).isTrue();
    assertThat(new Account("maria", hash, List.of("HR")).passwordHash()).isEqualTo(hash);
  }

  @Test
  void a_short_one_is_refused(CapturedOutput output) throws Exception {
    assertThat(run("secret\n")).isEqualTo(1);
    assertThat(output.getErr()).contains("at least 10 characters");
    assertThat(output.getOut()).isEmpty();
  }

  @Test
  void one_whose_end_would_not_count_is_refused() {
    assertThat(PasswordHash.problem("é".repeat(36))).isNull();
    assertThat(PasswordHash.problem("é".repeat(36) + "x")).contains("at most 72 bytes");
  }

  private static int run(String typed) throws Exception {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return PasswordHash.run();
    } finally {
      System.setIn(before);
    }
  }
}
