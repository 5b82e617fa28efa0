package app.gangway.notification.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the link in a mail to an approver is worth.
 *
 * @param link whether whoever opens it has to sign in
 */
@ConfigurationProperties("gangway.approval")
public record LinkPolicy(@DefaultValue("sign-in") Mode link) {

  /** What shows that it is the approver who decides. */
  public enum Mode {
    /** They sign in, and nobody else can use the link. */
    SIGN_IN,
    /** Whoever has the link decides as the person whom it is for. */
    TOKEN
  }

  /** Whether whoever opens it has to sign in. */
  public boolean signsIn() {
    return link == Mode.SIGN_IN;
  }
}
