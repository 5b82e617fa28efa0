package app.gangway.security;

import app.gangway.common.access.SystemOnly;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a request take steps that are the {@linkplain SystemOnly system's}, where the step itself
 * checks what the request has to show, such as the token of a callback, and no role counts.
 */
@Component
public class AsSystem {

  /** Takes the step; afterwards the request is whose it was before. */
  public <T> T call(Supplier<T> step) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      return step.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
