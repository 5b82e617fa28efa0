package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.HireDetails;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a new hire besides what everybody has, as facts; nothing of what is not. */
final class DetailsFacts {

  private DetailsFacts() {}

  static void addTo(Facts facts, HireDetails details) {
    add(facts, "newhire.department", details.department());
    add(facts, "newhire.location", details.location());
    add(facts, "newhire.manager", details.manager());
    add(facts, "newhire.managerEmail", details.managerEmail());
    String language = details.locale();
    add(facts, "newhire.locale", language == null ? null : language(language));
  }

  /** What a language is called in that of the page. */
  static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(UI.getCurrent().getLocale());
  }

  private static void add(Facts facts, String term, @Nullable String text) {
    if (text != null) {
      facts.add(translate(term), new Bdi(text));
    }
  }
}
