package app.gangway.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.language.LanguageSelect;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RememberedLanguageTest extends PageTest {

  @Autowired PersonSettingsRepository settings;

  @AfterEach
  void forget() {
    settings.deleteAll();
  }

  @Test
  void whoever_has_chosen_none_reads_what_their_browser_asks_for() {
    assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void a_choice_is_remembered_for_the_person_and_for_nobody_else() {
    LocatorJ._get(LanguageSelect.class).setValue(Locale.GERMAN);

    signIn(People.APPROVER, Role.APPROVER);
    assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
    signIn(People.HR, Role.HR);
    assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void a_choice_can_be_changed() {
    LocatorJ._get(LanguageSelect.class).setValue(Locale.GERMAN);
    LocatorJ._get(LanguageSelect.class).setValue(Locale.ENGLISH);

    signIn(People.APPROVER, Role.APPROVER);
    assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.ENGLISH);
  }
}
