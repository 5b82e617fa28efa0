package app.gangway.storage;

import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a database cannot be opened. */
final class OpeningFailure {

  private static final String SETTINGS =
      "Compare spring.datasource.url, .username and .password with what the server has; where"
          + " JobRunr's tables have a database of their own, gangway.jobs.database.url and its"
          + " neighbours.";

  static final String RESTORE =
      "Put a backup of the file in its place. To begin with an empty database, move the file away.";

  private OpeningFailure() {}

  static UnopenableDatabaseException of(DatabaseFile file, IOException failure) {
    return new UnopenableDatabaseException(
        "the database %s cannot be opened, for %s".formatted(file, failure.getMessage()),
        "See that there is room, and that the user who starts it may write there; or name another"
            + " folder, such as --gangway.data=/var/lib/gangway.",
        failure);
  }

  static UnopenableDatabaseException of(DatabaseFile file, SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new UnopenableDatabaseException(
              "the database %s is in use by another process".formatted(file),
              "Is Gangway running already? Stop that one, start this one in another folder, or let"
                  + " several share a PostgreSQL (see src/docs/operations.md).",
              failure);
      case ErrorCode.WRONG_USER_OR_PASSWORD ->
          new UnopenableDatabaseException(
              "the database %s was made with another user name or password".formatted(file),
              SETTINGS,
              failure);
      case ErrorCode.URL_RELATIVE_TO_CWD ->
          new UnopenableDatabaseException(
              "the database %s is named by a place that does not begin with / or ./"
                  .formatted(file),
              "Write the folder as /var/lib/gangway, ./gangway or ~/gangway.",
              failure);
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_CREATION_FAILED_1 ->
          of(file, new IOException(innermost(failure), failure));
      default ->
          new UnopenableDatabaseException(
              "the database %s is damaged, or was written by another version of H2: %s"
                  .formatted(file, innermost(failure)),
              "Put a backup of the file in its place. To begin with an empty database, move the"
                  + " file away.",
              failure);
    };
  }

  /**
   * @param url of a server, without secrets
   */
  static UnopenableDatabaseException of(String url, SQLException failure) {
    return new UnopenableDatabaseException(
        "the database %s cannot be opened: %s"
            .formatted(withoutSecrets(url), firstLine(failure.getMessage())),
        isAway(failure.getSQLState())
            ? "Is the server running, and does it listen there? " + SETTINGS
            : SETTINGS,
        failure);
  }

  private static boolean isAway(@Nullable String state) {
    return state == null || state.startsWith("08") || state.startsWith("57P");
  }

  /** The options may hold a password. */
  static String withoutSecrets(String url) {
    return url.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
  }

  static String innermost(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return firstLine(last.getMessage() == null ? last.toString() : last.getMessage());
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "no reason given" : text.lines().findFirst().orElse("").strip();
  }
}
