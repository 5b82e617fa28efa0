package app.gangway.apidocs;

import app.gangway.common.access.AddressRule;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page that shows {@code openapi.yaml} and tries what it describes. It tells nobody anything
 * that is not in the repository, so that whoever is about to write a client needs no account.
 */
@Configuration
public class ApiPage implements WebMvcConfigurer {

  /** Where the page is. */
  public static final String PATH = "/api/docs";

  /**
   * The page and all that it loads from this application; of the viewer no more than two files, as
   * it brings a page of its own along that shows whatever description a link names.
   */
  public static final List<String> FILES =
      List.of(
          PATH,
          PATH + "/light.js",
          PATH + "/page.js",
          PATH + "/page.css",
          "/openapi.yaml",
          "/webjars/swagger-ui/swagger-ui-bundle.js",
          "/webjars/swagger-ui/swagger-ui.css");

  /** Of {@code /webjars} the viewer's two files are all that there is, for anybody. */
  @Bean
  static AddressRule apiPageAddresses() {
    return AddressRule.open(Stream.concat(FILES.stream(), Stream.of("/webjars/**")).toList());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/webjars/**")
        // The page asks for them by their version, so that what is kept is never outdated.
        .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
        .setUseLastModified(false)
        .resourceChain(false)
        .addResolver(new ViewerFiles());
  }
}
