package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.GangwayApplication;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser on the dashboard must not keep an application from closing. */
@ExtendWith(OutputCaptureExtension.class)
class ShutdownIT {

  @Test
  void live_figures_end_when_the_application_stops(CapturedOutput log) throws Exception {
    ConfigurableApplicationContext gangway =
        new SpringApplicationBuilder(GangwayApplication.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:closing;DB_CLOSE_DELAY=-1",
                "--gangway.jobs.database.url=jdbc:h2:mem:closing-jobs;DB_CLOSE_DELAY=-1");
    String port = gangway.getEnvironment().getProperty("local.server.port");
    Visitor admin = Visitor.signedIn(Integer.parseInt(port), People.ADMIN.name());
    HttpRequest request =
        HttpRequest.newBuilder(admin.at("/sse/jobstats")).header("Cookie", admin.cookie()).build();
    HttpResponse<InputStream> figures =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(figures.statusCode()).isEqualTo(200);

    gangway.close();

    String all = new String(figures.body().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(all).endsWith("event: close\ndata: \n\n");
    assertThat(log).as("nobody was cut off").contains("Graceful shutdown complete");
  }
}
