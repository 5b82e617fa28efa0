package app.gangway.security.apikey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Answers in JSON what Tomcat refuses before anybody of Gangway sees it, such as an address that
 * cannot be decoded: mostly programs send such, and nobody wants to read a page of Tomcat's.
 */
@Configuration(proxyBeanMethods = false)
class TomcatErrors {

  /** After Spring Boot has put its own report there. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> inJson() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              for (Valve valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) {
                  host.getPipeline().removeValve(valve);
                }
              }
              host.setErrorReportValveClass(Report.class.getName());
            });
  }

  /** Made by Tomcat, by its name. */
  public static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable broken) {
      int status = response.getStatus();
      if (status < HttpServletResponse.SC_BAD_REQUEST
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("application/json");
        response.setCharacterEncoding("utf-8");
        Writer writer = response.getReporter();
        if (writer != null) {
          writer.write("{\"Message\":\"%s\"}".formatted(words(status)));
          response.finishResponse();
        }
      } catch (IOException gone) {
        throw new UncheckedIOException("Whoever asked is gone", gone);
      }
    }

    private static String words(int status) {
      return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
          ? "A request that is written like this is not taken."
          : "Something broke here. The log says more.";
    }
  }
}
