package app.gangway.process.http;

import app.gangway.process.DraftResult.Saved;
import app.gangway.process.definition.Problem;
import java.util.List;

/**
 * A draft that was kept.
 *
 * @param number of the version that it would be
 * @param revision how often it was saved
 * @param problems what must be put right before it can be published
 */
record WrittenDraft(String code, int number, int revision, List<Problem> problems) {

  static WrittenDraft of(String code, Saved saved) {
    return new WrittenDraft(
        code, saved.draft().number(), saved.draft().revision(), saved.problems());
  }
}
