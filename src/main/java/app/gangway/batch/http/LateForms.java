package app.gangway.batch.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads a form that comes to this door only once the door asks for it. Read before, as Spring does,
 * one that is too large or garbled fails before anybody can say so in this door's words.
 */
@Configuration(proxyBeanMethods = false)
class LateForms {

  @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        boolean late = request.getServletPath().startsWith(BatchController.PATH);
        return new StandardMultipartHttpServletRequest(request, late);
      }
    };
  }
}
