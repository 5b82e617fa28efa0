package app.gangway.approval;

import app.gangway.common.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Those who brought an onboarding in: no person among them decides on it.
 *
 * @param submittedBy who submitted it, or confirmed the file that it came in with
 * @param uploadedBy who uploaded that file; null where there was none
 */
record Submitters(String submittedBy, @Nullable String uploadedBy) {

  boolean include(Actor actor) {
    return actor.isThePerson(submittedBy) || uploadedBy != null && actor.isThePerson(uploadedBy);
  }
}
