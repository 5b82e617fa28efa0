package app.gangway.security.body;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.http.BodyLimit;
import app.gangway.security.apikey.ApiErrors;
import app.gangway.testing.SlowSender;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies that are too large or too slow, on the wire, whatever reads them. The time allowed
 * measures no speed: it ends a test that would wait for a server for ever.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class BoundedBodyTest {

  private static final int MAX = BodyLimits.OF_PAGES;
  private static final Duration TIME = Duration.ofMillis(400);

  /** So many threads has the server: as many slow senders would stop it. */
  private static final int THREADS = 4;

  private static final AtomicLong READ = new AtomicLong();

  private static Tomcat tomcat;
  private static int port;

  /** Reads a body in the way that the address says, as far as it is let. */
  private static final class Reading extends HttpServlet {

    @Override
    protected void service(HttpServletRequest asked, HttpServletResponse answer)
        throws IOException {
      switch (asked.getQueryString() == null ? "" : asked.getQueryString()) {
        case "stream" -> count(asked.getInputStream());
        case "reader" -> count(asked.getReader());
        case "form" -> READ.addAndGet(String.valueOf(asked.getParameter("a")).length());
        case "ignored" -> answer.sendError(404);
        default -> READ.addAndGet(0);
      }
      if (!answer.isCommitted()) {
        answer.getWriter().write("read");
      }
    }

    private static void count(InputStream body) throws IOException {
      byte[] buffer = new byte[5_000];
      int count;
      while ((count = body.read(buffer)) >= 0) {
        READ.addAndGet(count);
      }
    }

    private static void count(Reader body) throws IOException {
      char[] buffer = new char[5_000];
      int count;
      while ((count = body.read(buffer)) >= 0) {
        READ.addAndGet(count);
      }
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Connector connector = new Connector(BoundedHttpProtocol.class.getName());
    connector.setPort(0);
    connector.setProperty("maxThreads", String.valueOf(THREADS));
    connector.setProperty("minSpareThreads", String.valueOf(THREADS));
    ((BoundedHttpProtocol) connector.getProtocolHandler()).setDrain(TIME);
    tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setConnector(connector);
    Context context =
        tomcat.addContext("", Files.createDirectories(folder.resolve("x")).toString());
    BodyProperties properties = new BodyProperties(TIME, 100_000, TIME);
    BodyLimits limits = new BodyLimits(List.of(BodyLimit.above("/files", 1_000_000)));
    context
        .getPipeline()
        .addValve(new BodyLimitValve(limits, properties, new ApiErrors(new ObjectMapper())));
    Wrapper servlet = Tomcat.addServlet(context, "reading", new Reading());
    servlet.setMultipartConfigElement(new MultipartConfigElement(folder.toString()));
    context.addServletMappingDecoded("/*", "reading");
    tomcat.start();
    port = connector.getLocalPort();
  }

  @AfterAll
  static void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @BeforeEach
  void nothingIsRead() {
    READ.set(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "reader"})
  void what_fits_is_read_whole(String way) {
    SlowSender sender = new SlowSender(port, "/x?" + way, MAX);
    sender.send(MAX);

    assertThat(sender.status()).isEqualTo(200);
    assertThat(READ).hasValue(MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "reader", "form", "ignored"})
  void what_says_that_it_is_more_is_refused_unread(String way) {
    SlowSender sender = new SlowSender(port, "/x?" + way, MAX + 1);

    assertThat(sender.status()).isEqualTo(413);
    assertThat(READ).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "reader", "form"})
  void what_does_not_say_is_cut_off(String way) {
    SlowSender sender = new SlowSender(port, "/x?" + way);
    sender.chunks(20, 50_000);

    assertThat(sender.status()).isEqualTo(413);
    assertThat(READ.get()).isLessThanOrEqualTo(MAX);
  }

  @Test
  void where_more_is_taken_more_is_read_and_no_more_than_that() {
    SlowSender file = new SlowSender(port, "/files/x?stream");
    file.chunks(20, 50_000);
    assertThat(file.status()).isEqualTo(200);
    assertThat(READ).hasValue(1_000_000);

    SlowSender larger = new SlowSender(port, "/files?stream");
    larger.chunks(40, 50_000);
    assertThat(larger.status()).isEqualTo(413);
    assertThat(new SlowSender(port, "/files?stream", 2_000_000).status()).isEqualTo(413);
    assertThat(new SlowSender(port, "/filesystem?stream", 1_000_000).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "reader", "form"})
  void a_body_that_does_not_come_is_given_up(String way) {
    SlowSender silent = new SlowSender(port, "/x?" + way, 1_000);
    SlowSender dribbling = new SlowSender(port, "/x?" + way, 1_000);
    dribbling.dribble("a=b", Duration.ofMillis(100));

    assertThat(silent.status()).isEqualTo(408);
    assertThat(dribbling.status()).isEqualTo(408);
    assertThat(silent.lasted()).isBetween(TIME, TIME.multipliedBy(5));
    assertThat(dribbling.lasted()).isBetween(TIME, TIME.multipliedBy(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "00000", "1;a=bcdefghijklmnopqrstuvwxyz", "0\r\nX-Trailer: abcdefghijkl"})
  void nobody_is_slow_between_chunks_either(String marks) {
    SlowSender sender = new SlowSender(port, "/x?stream");
    sender.dribble(marks, Duration.ofMillis(100));

    assertThat(sender.status()).isEqualTo(408);
    assertThat(sender.lasted()).isLessThan(TIME.multipliedBy(5));
  }

  @Test
  void a_large_file_has_the_time_that_it_needs_as_long_as_it_comes() {
    SlowSender steady = new SlowSender(port, "/files?stream", 150_000);
    for (int n = 0; n < 10; n++) {
      steady.send(15_000);
      steady.pause(Duration.ofMillis(120));
    }

    assertThat(steady.status()).isEqualTo(200);
    assertThat(READ).hasValue(150_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x?ignored", "/x?none", "/%zz"})
  void the_rest_of_what_nobody_reads_is_not_waited_for(String path) {
    List<SlowSender> senders = new ArrayList<>();
    for (int n = 0; n < 2 * THREADS; n++) {
      SlowSender sender = new SlowSender(port, path, 100_000);
      sender.dribble("abc", Duration.ofMillis(100));
      senders.add(sender);
    }

    assertThat(senders).allSatisfy(sender -> assertThat(sender.hungUpOn()).isTrue());
    assertThat(senders)
        .allSatisfy(sender -> assertThat(sender.lasted()).isLessThan(TIME.multipliedBy(10)));
  }

  @Test
  void who_is_refused_while_still_sending_can_read_why() {
    SlowSender sender = new SlowSender(port, "/x?stream", 8_000_000);
    sender.send(8_000_000);

    assertThat(sender.status()).isEqualTo(413);
    assertThat(sender.body())
        .contains("{\"Message\":\"More than 131,072 bytes are not taken here.");
  }

  @Test
  void slow_headers_hold_no_thread() {
    List<SlowSender> slow = new ArrayList<>();
    for (int n = 0; n < 5 * THREADS; n++) {
      slow.add(SlowSender.ofHeaders(port));
    }
    SlowSender other = new SlowSender(port, "/x?stream", 3);
    other.send(3);

    assertThat(other.status()).isEqualTo(200);
    slow.forEach(SlowSender::close);
  }

  @Test
  void the_next_request_on_a_line_has_a_time_of_its_own() {
    SlowSender sender = new SlowSender(port, "/x?stream", 3);
    sender.send(3);
    assertThat(sender.status()).isEqualTo(200);
    sender.pause(TIME.multipliedBy(2));

    sender.again("/x?stream", 5);
    sender.send(5);
    assertThat(sender.status()).isEqualTo(200);
    assertThat(READ).hasValue(8);
  }
}
