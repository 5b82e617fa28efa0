package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamTest {

  /** The far end, as the test wants it. */
  private static final class Wire extends ServletOutputStream {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean ready = true;
    private boolean cut;

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      // The test calls it.
    }

    @Override
    public void write(int b) throws IOException {
      if (cut) {
        throw new IOException("Broken pipe");
      }
      assertThat(ready).isTrue();
      sent.write(b);
    }
  }

  private final Wire wire = new Wire();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final EventStream stream = new EventStream("session");

  @BeforeEach
  void open() throws IOException {
    stream.start(
        new MockAsyncContext(
            new MockHttpServletRequest(),
            new HttpServletResponseWrapper(new MockHttpServletResponse()) {
              @Override
              public ServletOutputStream getOutputStream() {
                return wire;
              }
            }) {
          @Override
          public void complete() {
            ended.set(true);
          }
        });
    stream.onWritePossible();
  }

  @Test
  void a_message_goes_out_whole_and_a_beat_never_comes_between() throws Exception {
    write("data: half");
    assertThat(stream.beat()).isTrue();
    write(" and half\n\n");
    stream.flush();

    assertThat(sent()).isEqualTo(":\n\ndata: half and half\n\n");
  }

  @Test
  void what_a_slow_browser_cannot_take_yet_waits_for_it() throws Exception {
    wire.ready = false;
    write("data: 1\n\n");
    stream.flush();
    assertThat(sent()).isEmpty();

    wire.ready = true;
    stream.onWritePossible();
    assertThat(sent()).isEqualTo("data: 1\n\n");
    assertThat(ended).isFalse();
  }

  @Test
  void a_browser_that_does_not_keep_up_is_let_go() throws Exception {
    wire.ready = false;
    write("x".repeat(2_000_000));
    stream.flush();

    assertThat(ended).isTrue();
    assertThat(stream.beat()).isFalse();
    assertThatIOException().isThrownBy(stream::flush);
  }

  @Test
  void a_browser_that_has_gone_is_noticed_though_there_is_no_news() {
    wire.cut = true;

    assertThat(stream.beat()).isFalse();
    assertThat(ended).isTrue();
  }

  @Test
  void the_last_words_are_sent_before_the_end() throws Exception {
    write("event: close\n\n");
    stream.flush();
    stream.close();

    assertThat(sent()).isEqualTo("event: close\n\n");
    assertThat(ended).isTrue();
  }

  @Test
  void browsers_are_told_apart_by_their_sessions() {
    assertThat(stream.sharesABrowserWith(new EventStream("session"))).isTrue();
    assertThat(stream.sharesABrowserWith(new EventStream("another"))).isFalse();
    assertThat(new EventStream(null).sharesABrowserWith(new EventStream(null))).isFalse();
  }

  private void write(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String sent() {
    return wire.sent.toString(StandardCharsets.UTF_8);
  }
}
