package app.gangway.security.account;

import app.gangway.security.CurrentUser;
import app.gangway.ui.language.LanguageMemory;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The language of whoever is signed in, kept with their settings. */
@Component
class RememberedLanguage implements LanguageMemory {

  private final CurrentUser signedIn;
  private final PersonSettingsRepository settings;

  RememberedLanguage(CurrentUser signedIn, PersonSettingsRepository settings) {
    this.signedIn = signedIn;
    this.settings = settings;
  }

  @Override
  public Optional<Locale> remembered() {
    String person = signedIn.name();
    if (person.isEmpty()) {
      return Optional.empty();
    }
    try {
      return settings.findById(person).flatMap(PersonSettings::language);
    } catch (DataAccessException unavailable) {
      // The page that is asked for needs the database too, and says so, in the browser's language.
      return Optional.empty();
    }
  }

  @Override
  @Transactional
  public void remember(Locale chosen) {
    String person = signedIn.name();
    PersonSettings own = settings.findById(person).orElseGet(() -> new PersonSettings(person));
    own.setLanguage(chosen);
    settings.save(own);
  }
}
