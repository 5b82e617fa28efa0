package app.gangway.durable.http;

/** Sent all sorts of documents to start with. */
abstract class InputServer extends DurableApiServer {

  static final String REST =
      """
      "email": "jo@example.com", "role": "developer"}""";

  static final String GOOD =
      """
      {"name": "Jo", "startdate": "01.02.2022", """
          + REST;
}
