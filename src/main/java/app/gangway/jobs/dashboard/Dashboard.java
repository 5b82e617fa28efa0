package app.gangway.jobs.dashboard;

import app.gangway.common.access.AddressRule;
import app.gangway.common.access.Role;
import java.time.Clock;
import java.util.List;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrStaticFileHandler;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * JobRunr's dashboard, on the port of the application, so that nothing leads round its login:
 * JobRunr's own server would listen on every address, without a password.
 */
@Configuration
public class Dashboard {

  /**
   * Everything that the dashboard answers; whoever may not see it must be kept away from all of
   * these. JobRunr's script is built for them, so they cannot be moved.
   */
  static final List<String> PATHS =
      List.of(
          "/dashboard/**",
          "/sse/jobstats",
          "/sse/servers",
          "/sse/jobs/**",
          "/api/metadata/**",
          "/api/problems/**",
          "/api/jobs/**",
          "/api/recurring-jobs/**",
          "/api/servers",
          "/api/version");

  /** JobRunr's script carries no CSRF token; the servlet looks where its requests come from. */
  @Bean
  AddressRule dashboardAddresses() {
    return new AddressRule(PATHS, Role.ADMIN, true);
  }

  /** A servlet of its own: to the container its paths go before Vaadin's, which are everything. */
  @Bean
  ServletRegistrationBean<DashboardServlet> dashboardServlet(
      StorageProvider storage,
      JsonMapper jobRunrJsonMapper,
      EventStreams streams,
      ApplicationEventPublisher events,
      Clock clock) {
    DashboardServlet servlet =
        new DashboardServlet(
            new JobRunrStaticFileHandler(),
            new JobRunrApiHandler(storage, jobRunrJsonMapper, false),
            streams,
            events,
            clock);
    String[] mappings =
        PATHS.stream().map(path -> path.replace("/**", "/*")).toArray(String[]::new);
    return new ServletRegistrationBean<>(servlet, mappings);
  }
}
