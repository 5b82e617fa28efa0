package app.gangway.mail.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.mail.template.TemplateService;
import app.gangway.mail.template.TemplateWords;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the words of mails are written; without a mail server. */
class MailSettingsViewTest extends PageTest {

  @Autowired TemplateService templates;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(MailSettingsView.class);
  }

  @Test
  void admins_alone_find_it_in_the_menu_among_the_settings() {
    assertThat(menu()).contains("Mail");

    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("onboardings");
    assertThat(menu()).doesNotContain("Mail").contains("Onboardings");
  }

  @Test
  void the_mail_is_shown_while_it_is_written() {
    assertThat(text()).contains("Simulated", "Welcome, Johnny Lawrence", "happy to have you");

    _setValue(subject(), "Hi {{name}}");
    _setValue(body(), "See **{{place}}**\n\nSoon, <b>{{role}}</b>");

    assertThat(preview())
        .contains("Hi Johnny Lawrence", "&lt;b&gt;developer&lt;/b&gt;")
        .doesNotContain("See ", "null");
  }

  @Test
  void it_is_shown_for_somebody_who_came_lately() {
    gangway.submit(hire("Kim **Lee**", "kim@example.com", "sales"));
    UI.getCurrent().navigate("audit");
    UI.getCurrent().navigate(MailSettingsView.class);

    Select<ShownHires.ShownHire> people = select();
    people.setValue(people.getListDataView().getItem(1));

    assertThat(preview()).contains("Welcome, Kim **Lee**", "Hello Kim **Lee**,");
  }

  @Test
  void what_is_wrong_is_said_at_the_field_with_its_line_and_is_not_published() {
    _setValue(body(), "Hello {{name}},\n\nyour {{rle}} and {{{name}}}");

    assertThat(body().isInvalid()).isTrue();
    assertThat(body().getErrorMessage())
        .contains("Line 3: there is no such placeholder: {{rle}}", "Line 3: only plain");
    click("Publish");
    assertThat(versions()).containsExactly(0);

    _setValue(body(), "Hello {{name}}");
    assertThat(body().isInvalid()).isFalse();
  }

  @Test
  void words_are_published_compared_and_restored() {
    _setValue(subject(), "Hi {{name}}");
    click("Publish");

    assertThat(versions()).containsExactly(1, 0);
    assertThat(text())
        .contains("Version 1", "In use", "Installed words", "by " + People.APPROVER.name());
    UUID id = gangway.submit(hire("Kim Lee", "kim@example.com", "developer"));

    click("Compare");
    assertThat(_get(Dialog.class).getElement().getOuterHTML())
        .contains("<del", "Welcome, {{name}}", "<ins", "Hi {{name}}");
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Close")));
    click("Reset to the installed words");
    confirm();

    assertThat(versions()).containsExactly(2, 1, 0);
    assertThat(subject().getValue()).isEqualTo("Welcome, {{name}}");
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
    assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
        .contains("Welcome, Kim Lee");
  }

  @Test
  void who_types_while_somebody_publishes_is_asked_which_words_to_go_on_with() {
    _setValue(subject(), "Mine");
    publishElsewhere("Theirs");

    click("Publish");
    assertThat(text()).contains("has published version 1 meanwhile");
    assertThat(versions()).containsExactly(1, 0);
    assertThat(subject().getValue()).isEqualTo("Mine");

    click("Keep mine");
    click("Publish");
    assertThat(versions()).containsExactly(2, 1, 0);
  }

  @Test
  void who_types_nothing_sees_what_somebody_else_publishes() {
    publishElsewhere("Theirs");

    eventually(() -> assertThat(subject().getValue()).isEqualTo("Theirs"));
  }

  @Test
  void leaving_asks_while_something_is_typed_that_is_not_published() {
    _setValue(subject(), "Mine");
    UI.getCurrent().navigate("audit");
    assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
    confirm();

    UI.getCurrent().navigate(MailSettingsView.class);
    UI.getCurrent().navigate("audit");
    _assertNone(ConfirmDialog.class);
  }

  @Test
  void nothing_is_sent_without_a_mail_server() {
    click("Send to me");

    _assertNone(Dialog.class);
    NotificationsKt.expectNotifications("No mail server is configured, so nothing can be sent.");
  }

  private void publishElsewhere(String subject) {
    SignedInAs.admin(
        () ->
            templates.publish(
                Locale.ENGLISH, 0, new TemplateWords(subject, "Hello"), People.ADMIN));
  }

  private List<Integer> versions() {
    return SignedInAs.admin(
        () -> templates.versions(Locale.ENGLISH).stream().map(each -> each.number()).toList());
  }

  private static List<String> menu() {
    return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
  }

  private static void click(String text) {
    _click(_get(_get(MailSettingsView.class), Button.class, spec -> spec.withText(text)));
  }

  private static void confirm() {
    _fireConfirm(_get(ConfirmDialog.class));
  }

  private static TextField subject() {
    return _get(TextField.class, spec -> spec.withLabel("Subject"));
  }

  private static TextArea body() {
    return _get(TextArea.class, spec -> spec.withLabel("Text"));
  }

  @SuppressWarnings("unchecked")
  private static Select<ShownHires.ShownHire> select() {
    return _get(Select.class, spec -> spec.withLabel("Shown for"));
  }

  private static String preview() {
    return _get(TemplatePreview.class).getElement().getOuterHTML();
  }

  private static String text() {
    return _get(MailSettingsView.class).getElement().getTextRecursively();
  }
}
