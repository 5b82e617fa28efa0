package app.gangway.webhook;

/** The configuration of the webhooks cannot be used. */
class UnusableWebhookException extends RuntimeException {

  UnusableWebhookException(String what) {
    super(what);
  }
}
