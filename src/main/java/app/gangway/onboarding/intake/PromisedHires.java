package app.gangway.onboarding.intake;

import app.gangway.common.newhire.NewHire;
import java.util.function.Consumer;

/** Those who will be taken in, whatever happens, but whose rows are not written yet. */
public interface PromisedHires {

  void each(Consumer<NewHire> reader);
}
