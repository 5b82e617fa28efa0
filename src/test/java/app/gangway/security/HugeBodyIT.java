package app.gangway.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.SlowSender;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.catalina.Pipeline;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Bodies of forty megabytes from somebody who has not signed in, at every spelling of every address
 * that reads one: nobody reads much of them.
 */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class HugeBodyIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int HUGE = 40 * MEGABYTE;

  /** What a page may send. */
  private static final long LITTLE = 128 * 1024;

  @LocalServerPort int port;
  @Autowired ServletWebServerApplicationContext gangway;
  private final ReadBytes read = new ReadBytes();

  @BeforeEach
  void count() {
    pipeline().addValve(read);
  }

  @AfterEach
  void countNoMore() {
    pipeline().removeValve(read);
  }

  private Pipeline pipeline() {
    return ((TomcatWebServer) gangway.getWebServer()).getTomcat().getEngine().getPipeline();
  }

  static Stream<String> addresses() {
    return Stream.of(
        "/?v-r=uidl&v-uiId=0",
        "/?v%2Dr=uidl&v-uiId=0",
        "/?%76-r=uidl&v-uiId=0",
        "/?v-%72=uidl&v-uiId=0",
        "/?%76%2d%72=%75idl&v-uiId=0",
        "/?x=y&v-r=uidl&v-uiId=0",
        "/?v-r=heartbeat&v-uiId=0",
        "/?v-r=push&v-uiId=0",
        "/?v-r=init",
        "/login?v%2Dr=uidl&v-uiId=0",
        "/login/?v-r=uidl&v-uiId=0",
        "/%6Cogin?v-r=uidl&v-uiId=0",
        "/login;a=b?v-r=uidl",
        "/LOGIN?v-r=uidl&v-uiId=0",
        "/VAADIN/push?v-r=push&v-uiId=0",
        "/VAADIN/dynamic/resource/0/x/upload",
        "/VAADIN/dynamic/resource/0/x/upload?v-r=uidl&v-uiId=0",
        "/VAADIN/dynamic/resource/0/x/upload?v%2Dr=uidl&v-uiId=0",
        "/vaadinServlet/?v-r=uidl&v-uiId=0",
        "/api/batches?v-r=uidl&v-uiId=0",
        "/api/b%61tches?v-r=uidl&v-uiId=0",
        "/API/batches?v-r=uidl&v-uiId=0",
        "/api/batches/../../?v-r=uidl&v-uiId=0",
        "/api/orchestrators/x?v-r=uidl&v-uiId=0",
        "/runtime/x?v-r=uidl&v-uiId=0",
        "/runtime/webhooks/durabletask/instances/x/raiseEvent/y?code=none",
        "/dashboard?v-r=uidl",
        "/api/jobs",
        "/error?v-r=uidl",
        "/actuator/health?v-r=uidl",
        "/login",
        "/logout",
        "/none");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void not_much_is_read_of_what_anybody_sends(String address, CapturedOutput log) {
    Visitor nobody = new Visitor(port);
    nobody.get("/login");
    nobody.get("/?v-r=init&location=login&query=");
    for (String type :
        List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=b")) {
      String headers = "Cookie: %s\r\nContent-Type: %s\r\n".formatted(nobody.cookie(), type);
      SlowSender announced = SlowSender.withHeaders(port, address, headers, HUGE);
      SlowSender chunked = SlowSender.withHeaders(port, address, headers);
      chunked.chunks(8, MEGABYTE);

      assertThat(announced.status()).isBetween(200, 499);
      assertThat(chunked.status()).isBetween(200, 499);
      announced.close();
      chunked.close();
    }
    assertThat(read.count.get()).isLessThan(6 * LITTLE);
    assertThat(log).doesNotContain("OutOfMemoryError", "\tat ");
  }

  /**
   * Counts the bytes of bodies that anything has read; what was taken off the line unread is none.
   */
  private static final class ReadBytes extends ValveBase {

    private final AtomicLong count = new AtomicLong();

    ReadBytes() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      count.addAndGet(request.getCoyoteRequest().getBytesRead());
    }
  }
}
