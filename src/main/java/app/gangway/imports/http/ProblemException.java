package app.gangway.imports.http;

import app.gangway.common.ExplainedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is not understood, or not meant for here. */
class ProblemException extends ExplainedException {

  private final HttpStatus status;
  private final transient HttpHeaders headers = new HttpHeaders();

  /**
   * @param detail plain sentences, which also say what to do
   */
  ProblemException(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
  }

  final ProblemException with(String header, String value) {
    headers.set(header, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }
}
