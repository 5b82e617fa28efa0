package app.gangway.testing;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** On whose behalf a thread of a test works, for services that are guarded. */
public final class SignedInAs {

  private SignedInAs() {}

  /** Somebody with every role. */
  public static <T> T admin(Supplier<T> deed) {
    return as(authentication(People.HR, Role.ALL.toArray(String[]::new)), deed);
  }

  public static void admin(Runnable deed) {
    admin(supplier(deed));
  }

  /**
   * @param roles none for somebody who signed in and may do nothing
   */
  public static Authentication authentication(Actor who, String... roles) {
    List<GrantedAuthority> granted =
        Arrays.stream(roles)
            .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
            .toList();
    return new TestingAuthenticationToken(who.name(), null, granted);
  }

  static boolean hasRole(Authentication who, String role) {
    return who.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role));
  }

  /**
   * @param who null for the system
   */
  public static <T> T as(@Nullable Authentication who, Supplier<T> deed) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(new SecurityContextImpl(who));
    try {
      return deed.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static Supplier<Void> supplier(Runnable deed) {
    return () -> {
      deed.run();
      return null;
    };
  }
}
