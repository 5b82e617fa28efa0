package app.gangway.instance;

/** The id that was chosen for a new instance belongs to one that has not ended. */
public class IdInUseException extends RuntimeException {

  IdInUseException(String id) {
    super("An instance with the id %s is still active.".formatted(id));
  }
}
