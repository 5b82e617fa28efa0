package app.gangway.security.account;

import app.gangway.security.CurrentUser;
import app.gangway.ui.ColumnMemory;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hidden columns of whoever is signed in, kept with their settings. */
@Component
class StoredColumnMemory implements ColumnMemory {

  private final CurrentUser signedIn;
  private final PersonSettingsRepository settings;

  StoredColumnMemory(CurrentUser signedIn, PersonSettingsRepository settings) {
    this.signedIn = signedIn;
    this.settings = settings;
  }

  @Override
  public Set<String> hidden() {
    return settings.findById(signedIn.name()).map(PersonSettings::hiddenColumns).orElse(Set.of());
  }

  @Override
  @Transactional
  public void hide(Set<String> columns) {
    String person = signedIn.name();
    PersonSettings own = settings.findById(person).orElseGet(() -> new PersonSettings(person));
    own.setHiddenColumns(columns);
    settings.save(own);
  }
}
