package app.gangway.onboarding.ui;

import app.gangway.onboarding.BulkOptions;
import app.gangway.onboarding.BulkResult;
import app.gangway.onboarding.BulkService;
import app.gangway.onboarding.query.OnboardingExport;
import app.gangway.security.CurrentUser;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be done to those that are ticked in a list of onboardings. Below the list, so that no
 * row moves away from under the pointer when it appears.
 */
final class TickedBar extends Div {

  private final BulkService service;
  private final CurrentUser signedIn;
  private final Ticks<?> ticks;
  private final Span count = new Span();
  private final Span hint = new Span();
  private final Div actions = new Div();
  private final Button runAgain =
      new Button(getTranslation("onboarding.bulk.runAgain"), VaadinIcon.REFRESH.create());
  private final Button withdraw =
      new Button(getTranslation("onboarding.withdraw"), VaadinIcon.ARROW_BACKWARD.create());

  /** What a download of this moment holds, which does not wait for the page. */
  private volatile List<UUID> ticked = List.of();

  TickedBar(BulkService service, OnboardingExport export, CurrentUser signedIn, Ticks<?> ticks) {
    this.service = service;
    this.signedIn = signedIn;
    this.ticks = ticks;
    addClassName("ticked-bar");
    count.getElement().setAttribute("role", "status");
    count.addClassName("strong");
    hint.addClassName("secondary");
    actions.addClassName("actions");
    runAgain.addClickListener(click -> runAgain());
    withdraw.addClickListener(click -> askToWithdraw());
    Button clear = new Button(getTranslation("onboarding.bulk.clear"), click -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    actions.add(runAgain, withdraw, download(export), clear);
    actions.setVisible(false);
    add(count, actions, hint);
  }

  /** To be called when others are ticked than before, and when one of them may have changed. */
  void show() {
    ticked = ticks.ids();
    boolean any = !ticked.isEmpty();
    count.setText(any ? getTranslation("onboarding.bulk.selected", ticked.size()) : "");
    actions.setVisible(any);
    BulkOptions options = any ? service.options(ticked) : new BulkOptions(0, 0);
    runAgain.setEnabled(options.toRunAgain() > 0);
    withdraw.setEnabled(options.toWithdraw() > 0);
    hint.setText(any ? reasons(options) : "");
  }

  /** Why a button cannot be pressed. */
  private String reasons(BulkOptions options) {
    return Stream.of(
            options.toRunAgain() > 0 ? "" : getTranslation("onboarding.bulk.runAgain.none"),
            options.toWithdraw() > 0 ? "" : getTranslation("onboarding.bulk.withdraw.none"))
        .filter(reason -> !reason.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Anchor download(OnboardingExport export) {
    DownloadHandler file =
        event -> {
          event.setFileName("gangway-onboardings.csv");
          event.setContentType("text/csv");
          export.writeOnly(ticked, event.getOutputStream());
        };
    Anchor link = new Anchor(file, getTranslation("onboarding.list.export"));
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    link.setTitle(getTranslation("onboarding.bulk.export.hint"));
    return link;
  }

  private void runAgain() {
    BulkResult result = service.runAgain(ticked, signedIn.actor());
    if (result.refused() == 0) {
      Notices.done(getTranslation("onboarding.bulk.runAgain.done", result.done()));
    } else {
      Notices.refused(
          getTranslation("onboarding.bulk.runAgain.some", result.done(), result.refused()));
    }
    clear();
  }

  private void askToWithdraw() {
    List<UUID> asked = ticked;
    new DestructiveDialog(
            getTranslation("onboarding.bulk.withdraw.title", service.options(asked).toWithdraw()),
            getTranslation("onboarding.withdraw.text"),
            getTranslation("onboarding.withdraw"),
            () -> withdraw(asked))
        .open();
  }

  private void withdraw(List<UUID> asked) {
    BulkResult result = service.withdraw(asked, signedIn.actor());
    if (result.refused() == 0) {
      Notices.done(getTranslation("onboarding.bulk.withdraw.done", result.done()));
    } else {
      Notices.refused(
          getTranslation("onboarding.bulk.withdraw.some", result.done(), result.refused()));
    }
    clear();
  }

  private void clear() {
    ticks.clear();
    ticks.focus();
  }
}
