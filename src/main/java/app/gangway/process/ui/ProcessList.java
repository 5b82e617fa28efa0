package app.gangway.process.ui;

import app.gangway.process.ProcessAdministration;
import app.gangway.process.ProcessOverview;
import app.gangway.security.CurrentUser;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The processes in their order, which is changed by mouse and by keyboard. */
class ProcessList extends Div {

  private final ProcessAdministration administration;
  private final CurrentUser signedIn;
  private final Runnable changed;
  private final Map<UUID, Button> ups = new HashMap<>();
  private final Map<UUID, Button> downs = new HashMap<>();
  private List<ProcessOverview> shown = List.of();

  /**
   * @param changed called once something was changed
   */
  ProcessList(ProcessAdministration administration, CurrentUser signedIn, Runnable changed) {
    this.administration = administration;
    this.signedIn = signedIn;
    this.changed = changed;
    addClassName("stack");
  }

  /** Changes nothing where nothing has changed, so that the focus stays. */
  void show(List<ProcessOverview> now) {
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    ups.clear();
    downs.clear();
    now.forEach(process -> add(card(process)));
  }

  private ProcessCard card(ProcessOverview process) {
    if (process.isStandard()) {
      return new ProcessCard(process);
    }
    ProcessCard card = new ProcessCard(process);
    Div buttons = new Div();
    buttons.addClassName("actions");
    if (movable() > 1) {
      makeMovable(card, process);
      buttons.add(ups.get(process.id()), downs.get(process.id()));
    }
    buttons.add(
        button(
            "process.rename",
            "process.rename.label",
            VaadinIcon.EDIT,
            process,
            () -> rename(process)),
        process.retired()
            ? button(
                "process.useAgain",
                "process.useAgain.label",
                VaadinIcon.ROTATE_LEFT,
                process,
                () -> useAgain(process))
            : button(
                "process.retire",
                "process.retire.label",
                VaadinIcon.BAN,
                process,
                () -> askToRetire(process)));
    card.add(buttons);
    return card;
  }

  /** Every process but the standard one. */
  private int movable() {
    return shown.size() - 1;
  }

  private void makeMovable(ProcessCard card, ProcessOverview process) {
    int place = shown.indexOf(process) + 1;
    Button up =
        button(
            "process.up",
            "process.up.label",
            VaadinIcon.ARROW_UP,
            process,
            () -> move(process, place - 1, ups));
    up.setEnabled(place > 1);
    ups.put(process.id(), up);
    Button down =
        button(
            "process.down",
            "process.down.label",
            VaadinIcon.ARROW_DOWN,
            process,
            () -> move(process, place + 1, downs));
    down.setEnabled(place < movable());
    downs.put(process.id(), down);
    Icon handle = VaadinIcon.ELLIPSIS_DOTS_V.create();
    handle.addClassName("handle");
    handle.getElement().setAttribute("aria-hidden", "true");
    card.withHandle(handle);
    DragSource<Icon> source = DragSource.create(handle);
    source.setDragImage(card);
    source.setEffectAllowed(EffectAllowed.MOVE);
    source.setDragData(process.id());
    DropTarget<ProcessCard> target = DropTarget.create(card);
    target.setDropEffect(DropEffect.MOVE);
    target.addDropListener(
        drop ->
            drop.getDragData()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .ifPresent(id -> drop(id, place)));
  }

  private void drop(UUID id, int place) {
    shown.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .ifPresent(process -> moveTo(process, place));
  }

  private Button button(
      String text, String label, VaadinIcon icon, ProcessOverview process, Runnable deed) {
    Button button = new Button(icon.create(), click -> deed.run());
    button.setText(getTranslation(text));
    button.setAriaLabel(getTranslation(label, process.title()));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }

  private void move(ProcessOverview process, int place, Map<UUID, Button> same) {
    moveTo(process, place);
    Button again = same.get(process.id());
    Button other = same == ups ? downs.get(process.id()) : ups.get(process.id());
    Component next = again != null && again.isEnabled() ? again : other;
    if (next != null) {
      Focus.on(next);
    }
  }

  private void moveTo(ProcessOverview process, int place) {
    if (administration.move(process.id(), place, signedIn.actor())) {
      changed.run();
      UI.getCurrent()
          .getPage()
          .executeJs(
              "window.gangway.speak($0)",
              getTranslation("process.moved", process.title(), Numbers.text(place)));
    }
  }

  private void rename(ProcessOverview process) {
    new RenameDialog(
            process.title(),
            title -> {
              boolean isGood =
                  administration.rename(process.id(), title, signedIn.actor()).isEmpty();
              changed.run();
              return isGood;
            })
        .open();
  }

  private void askToRetire(ProcessOverview process) {
    new DestructiveDialog(
            getTranslation("process.retire.title", process.title()),
            getTranslation("process.retire.text"),
            getTranslation("process.retire"),
            () -> retire(process))
        .open();
  }

  private void retire(ProcessOverview process) {
    administration.retire(process.id(), signedIn.actor());
    Notices.done(getTranslation("process.retire.done", process.title()));
    changed.run();
  }

  private void useAgain(ProcessOverview process) {
    administration.useAgain(process.id(), signedIn.actor());
    Notices.done(getTranslation("process.useAgain.done", process.title()));
    changed.run();
  }
}
