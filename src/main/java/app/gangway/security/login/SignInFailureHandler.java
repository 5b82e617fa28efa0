package app.gangway.security.login;

import app.gangway.security.oidc.NoRoleException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says what to do. */
public class SignInFailureHandler implements AuthenticationFailureHandler {

  private final SignInListener record;
  private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

  public SignInFailureHandler(SignInListener record) {
    this.record = record;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof OAuth2AuthenticationException byProvider) {
      record.refused(byProvider, request);
    }
    redirect.sendRedirect(request, response, SignInPage.PATH + "?" + reason(failure));
  }

  private static String reason(AuthenticationException failure) {
    if (failure instanceof TooManyAttemptsException wait) {
      return SignInPage.WAIT + "=" + wait.seconds();
    }
    return failure instanceof NoRoleException ? SignInPage.NO_ROLE : SignInPage.WRONG;
  }
}
