package app.gangway.onboarding.ui;

import app.gangway.onboarding.filters.SavedFilter;
import app.gangway.onboarding.filters.SavedFilters;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Supplier;

/** The filters that whoever looks at the list has saved: to go to, to delete, and to save more. */
final class SavedFiltersMenu extends Div {

  private final SavedFilters saved;
  private final String person;
  private final Supplier<QueryParameters> asked;
  private final Popover popover = new Popover();
  private final Button open =
      new Button(getTranslation("onboarding.saved"), VaadinIcon.BOOKMARK_O.create());

  /**
   * @param asked what stands in the address at that moment
   */
  SavedFiltersMenu(SavedFilters saved, CurrentUser signedIn, Supplier<QueryParameters> asked) {
    this.saved = saved;
    this.person = signedIn.name();
    this.asked = asked;
    open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    popover.setTarget(open);
    popover.setAriaLabel(getTranslation("onboarding.saved"));
    popover.setAutofocus(true);
    popover.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            fill();
          }
        });
    add(open, popover);
    fill();
  }

  /** For whoever has gone where a link of it leads. */
  void close() {
    popover.close();
  }

  private void fill() {
    List<SavedFilter> own = saved.of(person);
    Button save = new Button(getTranslation("onboarding.saved.save"), VaadinIcon.PLUS.create());
    save.addClickListener(click -> ask());
    popover.removeAll();
    popover.add(own.isEmpty() ? nothing() : list(own), save);
  }

  private Span nothing() {
    Span nothing = new Span(getTranslation("onboarding.saved.none"));
    nothing.addClassNames("secondary", "saved-filters");
    return nothing;
  }

  private UnorderedList list(List<SavedFilter> own) {
    UnorderedList list = new UnorderedList();
    list.addClassName("saved-filters");
    own.forEach(each -> list.add(new ListItem(link(each), remove(each))));
    return list;
  }

  private static RouterLink link(SavedFilter filter) {
    RouterLink link = new RouterLink(OnboardingsView.class);
    link.setQueryParameters(QueryParameters.fromString(filter.query()));
    link.add(new Bdi(filter.name()));
    return link;
  }

  private Button remove(SavedFilter filter) {
    Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
    remove.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(getTranslation("onboarding.saved.delete", filter.name()));
    remove.setTooltipText(getTranslation("onboarding.saved.delete", filter.name()));
    remove.addClickListener(click -> askToDelete(filter));
    return remove;
  }

  private void askToDelete(SavedFilter filter) {
    popover.close();
    new DestructiveDialog(
            getTranslation("onboarding.saved.delete.title", filter.name()),
            getTranslation("onboarding.saved.delete.text"),
            getTranslation("onboarding.saved.delete.confirm"),
            () -> delete(filter))
        .open();
  }

  private void delete(SavedFilter filter) {
    saved.delete(person, filter.name());
    Notices.done(getTranslation("onboarding.saved.deleted", filter.name()));
    fill();
    open.focus();
  }

  private void ask() {
    popover.close();
    List<SavedFilter> own = saved.of(person);
    new SaveFiltersDialog(own.stream().map(SavedFilter::name).toList(), this::save).open();
  }

  private void save(String name) {
    saved.save(person, new SavedFilter(name, asked.get().getQueryString()));
    Notices.done(getTranslation("onboarding.saved.done", name));
    fill();
    open.focus();
  }
}
