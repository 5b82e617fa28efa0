package app.gangway.security.apikey;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Leaves what a role may not do to the rules of the address, before others take it for a fault. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AccessDeniedAdvice {

  @ExceptionHandler
  void denied(AccessDeniedException denied) {
    throw denied;
  }
}
