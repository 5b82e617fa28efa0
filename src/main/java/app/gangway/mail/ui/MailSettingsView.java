package app.gangway.mail.ui;

import app.gangway.common.access.Role;
import app.gangway.mail.MailAdministration;
import app.gangway.mail.MailEvent;
import app.gangway.mail.template.TemplateService;
import app.gangway.mail.ui.ShownHires.ShownHire;
import app.gangway.security.CurrentUser;
import app.gangway.ui.PageHeader;
import app.gangway.ui.Sheets;
import app.gangway.ui.TabTitle;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mail server, and the words of the mails in each language. */
@Route(MailSettingsView.PATH)
@Menu(title = "shell.menu.mail", order = 10, icon = "vaadin:envelope-o")
@RolesAllowed(Role.ADMIN)
public class MailSettingsView extends Main implements HasDynamicTitle, BeforeLeaveObserver {

  static final String PATH = "settings/mail";

  private final MailServerCard server;
  private final List<TemplateEditor> editors = new ArrayList<>();

  MailSettingsView(
      MailAdministration administration,
      TemplateService templates,
      ShownHires hires,
      TrialSender trials,
      CurrentUser signedIn,
      LiveUpdates live) {
    this.server = new MailServerCard(administration);
    addClassName("page");
    Sheets languages = new Sheets();
    List<ShownHire> shown = hires.all();
    for (Locale language : templates.languages()) {
      TemplateEditor editor = new TemplateEditor(language, templates, shown, trials, signedIn);
      editors.add(editor);
      languages.add(language.getDisplayName(language), editor);
    }
    Paragraph used =
        new Paragraph(
            getTranslation("mail.used", templates.used().getDisplayLanguage(getLocale())));
    used.addClassName("secondary");
    add(
        new PageHeader(getTranslation("mail.settings.title")),
        server,
        new H2(getTranslation("mail.welcome")),
        used,
        languages);
    live.watch(this, MailEvent.class::isInstance, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("mail.settings.title"));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent leaving) {
    if (editors.stream().anyMatch(TemplateEditor::isUnsaved)) {
      UnsavedInput.ask(leaving);
    }
  }

  private void refresh() {
    server.refresh();
    editors.forEach(TemplateEditor::refresh);
  }
}
