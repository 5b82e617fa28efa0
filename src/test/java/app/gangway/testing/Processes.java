package app.gangway.testing;

import static app.gangway.testing.People.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.CreateResult.Created;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.PublishResult.Published;
import java.util.UUID;

/** Processes that a test publishes; {@link StandardAlone} takes them out again. */
public final class Processes {

  private Processes() {}

  public static ProcessVersion publish(ProcessService processes, String code, String json) {
    UUID process =
        SignedInAs.admin(() -> ((Created) processes.create(code, code, ADMIN)).process().id());
    return publishAgain(processes, process, json);
  }

  public static ProcessVersion publishAgain(ProcessService processes, UUID process, String json) {
    return SignedInAs.admin(
        () -> {
          Saved draft = (Saved) processes.draft(process, json, ADMIN);
          assertThat(draft.problems()).isEmpty();
          UUID version = draft.draft().id();
          int revision = draft.draft().revision();
          return ((Published) processes.publish(version, revision, "New", ADMIN)).version();
        });
  }
}
