package app.gangway.storage.http;

import app.gangway.storage.DatabaseFailures;
import app.gangway.storage.Databases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The same for a request that got as far as its controller: before anybody takes it for a fault of
 * the program.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageResolver implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(OutageResolver.class);

  private final Databases databases;

  OutageResolver(Databases databases) {
    this.databases = databases;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception broken) {
    if (!DatabaseFailures.isOutage(broken) || response.isCommitted()) {
      return null;
    }
    if (!databases.isAnyDown()) {
      // Else that has been told, once for all of them.
      LOG.warn(
          "{} {} was answered with 503: {}",
          request.getMethod(),
          request.getRequestURI(),
          NestedExceptionUtils.getMostSpecificCause(broken).toString());
    }
    try {
      OutageAnswer.write(request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException("Whoever asked is gone", gone);
    }
    return new ModelAndView();
  }
}
