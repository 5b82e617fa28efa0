package app.gangway.security.login;

/** The address of the sign-in page, and what it may be asked to say. */
public final class SignInPage {

  public static final String PATH = "/login";

  /** Unknown name or wrong password, or a provider that did not vouch. */
  public static final String WRONG = "error";

  /** Too many attempts; its value is how many seconds to wait. */
  public static final String WAIT = "wait";

  /** The provider knows them, but gave them no role here. */
  public static final String NO_ROLE = "norole";

  private SignInPage() {}
}
