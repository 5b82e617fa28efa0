package app.gangway.imports.http;

import app.gangway.common.http.BodyLimit;
import app.gangway.csv.CsvLimits;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much may be sent where files are taken: as a body, as a form, or by a page. */
@Configuration(proxyBeanMethods = false)
class FileLimits {

  @Bean
  BodyLimit filesOfMachines(CsvLimits limits, MultipartConfigElement forms) {
    return BodyLimit.above(
        BatchController.PATH, Math.max(limits.maxBytes(), forms.getMaxRequestSize()));
  }

  @Bean
  BodyLimit filesOfPages(CsvLimits limits) {
    return BodyLimit.above(BodyLimit.UPLOADS, limits.maxBytes());
  }
}
