package app.gangway.imports.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Handed files. */
abstract class BatchesServer extends HrSystem {

  static HttpRequest.BodyPublisher body(byte[] bytes) {
    return BodyPublishers.ofByteArray(bytes);
  }
}
