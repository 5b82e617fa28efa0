package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.FailureCause;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.query.FailureCauses;
import app.gangway.onboarding.query.FailureCauses.Count;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;

/**
 * Why people of a batch have failed, most frequent first: each cause leads to whom it met, and can
 * be run again by itself. It stays the same while nothing changes, so that a focused link keeps the
 * focus.
 */
final class CauseList extends Div {

  /** How many causes are told apart. */
  static final int SHOWN = 10;

  /** From how many people on it is asked before they are run again. */
  static final int ASKED_FROM = 10;

  private final BatchService service;
  private final FailureCauses causes;
  private final ActivityWords words;
  private final CurrentUser signedIn;
  private final Runnable refresh;
  private Shown shown = new Shown(new UUID(0, 0), List.of(), false, false);

  /**
   * @param refresh shows the page anew
   */
  CauseList(
      BatchService service,
      FailureCauses causes,
      ActivityWords words,
      CurrentUser signedIn,
      Runnable refresh) {
    this.service = service;
    this.causes = causes;
    this.words = words;
    this.signedIn = signedIn;
    this.refresh = refresh;
    addClassName("causes");
    setVisible(false);
  }

  void show(BatchProgress progress) {
    Batch batch = progress.batch();
    List<Count> found =
        progress.count(OnboardingStatus.FAILED) == 0 ? List.of() : causes.of(batch.id());
    Shown next =
        new Shown(
            batch.id(), found, batch.status() != BatchStatus.WITHDRAWN, batch.isBeingRetried());
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    removeAll();
    setVisible(!found.isEmpty());
    UnorderedList list = new UnorderedList();
    found.stream().limit(SHOWN).map(this::item).forEach(list::add);
    long others = found.stream().skip(SHOWN).mapToLong(Count::people).sum();
    if (others > 0) {
      list.add(new ListItem(new Span(translate("batch.cause.others", others))));
    }
    add(new H2(translate("batch.cause.title")), list);
  }

  private ListItem item(Count count) {
    FailureCause cause = count.cause();
    RouterLink people = new RouterLink(BatchView.class, shown.batch().toString());
    people.setQueryParameters(QueryParameters.of("cause", cause.parameter()));
    String title = words.title(cause.activity());
    people.setText(translate("batch.cause.people", title, count.people()));
    ListItem item = new ListItem(people);
    if (!cause.text().isEmpty()) {
      Span text = new Span(new Bdi(cause.text()));
      text.addClassName("secondary");
      // As it was recorded, in whatever language the page is.
      text.getElement().setAttribute("lang", "en");
      item.add(text);
    }
    if (shown.open()) {
      item.add(again(count, title));
    }
    return item;
  }

  private Button again(Count count, String title) {
    Button again = new Button(translate("batch.cause.again"), VaadinIcon.REFRESH.create());
    again.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    again.setAriaLabel(translate("batch.cause.again.label", title, count.cause().text()));
    again.setEnabled(!shown.underWay());
    again.addClickListener(click -> ask(count));
    return again;
  }

  private void ask(Count count) {
    if (count.people() < ASKED_FROM) {
      runAgain(count.cause());
      return;
    }
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(translate("batch.cause.ask.title", count.people()));
    dialog.setText(translate("batch.cause.ask.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(translate("batch.cause.ask.cancel"));
    dialog.setConfirmText(translate("batch.cause.again"));
    dialog.addConfirmListener(confirm -> runAgain(count.cause()));
    dialog.open();
  }

  private void runAgain(FailureCause cause) {
    int failed = service.runAgainFor(shown.batch(), signedIn.actor(), cause);
    if (failed == 0) {
      Notices.refused(translate("batch.refused.runAgain"));
    } else {
      Notices.done(translate("batch.runsAgain", failed));
    }
    refresh.run();
  }

  private record Shown(UUID batch, List<Count> causes, boolean open, boolean underWay) {}
}
