package app.gangway.ui.language;

import java.util.Locale;
import java.util.Optional;

/** Which language whoever looks at a page has chosen. Implemented by the module of accounts. */
public interface LanguageMemory {

  /** Empty if they have chosen none, or have not signed in. */
  Optional<Locale> remembered();

  /** From now on, wherever they sign in. */
  void remember(Locale chosen);
}
