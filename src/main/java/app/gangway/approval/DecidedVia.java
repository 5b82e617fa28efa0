package app.gangway.approval;

/** By which way a decision came. */
public enum DecidedVia {
  /** A page on which somebody is signed in. */
  PAGE,
  /** The link in a mail to an approver. */
  LINK,
  /** The HTTP API. */
  API,
  /** Nobody decided in time. */
  TIMEOUT
}
