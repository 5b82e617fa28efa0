package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

/** What versions of words are called. */
final class Versions {

  private Versions() {}

  static String name(int number) {
    return number == 0 ? translate("mail.version.installed") : translate("mail.version", number);
  }
}
