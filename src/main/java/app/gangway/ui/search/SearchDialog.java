package app.gangway.ui.search;

import app.gangway.ui.Bdi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is typed while it is typed; Enter opens the first, the arrow keys lead to the others.
 */
public class SearchDialog extends Dialog {

  /** While a dialog is open, Vaadin lets no link lead to another page: the server does. */
  private static final String IN_THIS_TAB =
      "!(event.ctrlKey || event.metaKey || event.shiftKey) && (event.preventDefault(), true)";

  private static final int TYPING_MILLIS = 150;
  private static final int MOST = 6;
  private static final int LONGEST = 200;

  private final List<SearchSource> sources;
  private final TextField field = new TextField();
  private final Div results = new Div();
  private final Paragraph state = new Paragraph();
  private Map<String, List<SearchHit>> shown = Map.of();

  public SearchDialog(List<SearchSource> sources) {
    this.sources = sources;
    addClassName("search-dialog");
    getElement().setAttribute("aria-label", getTranslation("search.title"));
    field.setPlaceholder(getTranslation("search.hint"));
    field.setAriaLabel(getTranslation("search.title"));
    field.setPrefixComponent(VaadinIcon.SEARCH.create());
    field.setClearButtonVisible(true);
    field.setAutofocus(true);
    field.setMaxLength(LONGEST);
    field.setWidthFull();
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_MILLIS);
    field.addValueChangeListener(change -> search(change.getValue().strip()));
    field.addKeyPressListener(Key.ENTER, enter -> openFirst());
    state.addClassName("secondary");
    state.getElement().setAttribute("role", "status");
    results.addClassName("search-results");
    add(field, state, results);
    search("");
  }

  private void search(String text) {
    Map<String, List<SearchHit>> hits = text.isEmpty() ? Map.of() : find(text);
    // What stays the same stays where it is: somebody may have gone on to one of the links.
    if (!hits.equals(shown)) {
      show(hits);
    }
    state.setText(text.isEmpty() ? getTranslation("search.begin") : count(hits));
  }

  private Map<String, List<SearchHit>> find(String text) {
    Map<String, List<SearchHit>> hits = new LinkedHashMap<>();
    sources.forEach(
        source ->
            hits.computeIfAbsent(source.title(), title -> new ArrayList<>())
                .addAll(source.search(text, MOST)));
    hits.values().removeIf(List::isEmpty);
    return hits;
  }

  private void show(Map<String, List<SearchHit>> hits) {
    shown = hits;
    results.removeAll();
    hits.forEach(
        (title, each) -> {
          UnorderedList list = new UnorderedList();
          each.forEach(hit -> list.add(new ListItem(link(hit))));
          results.add(new H3(title), list);
        });
  }

  private String count(Map<String, List<SearchHit>> hits) {
    long found = hits.values().stream().mapToLong(List::size).sum();
    return found == 0 ? getTranslation("search.nothing") : getTranslation("search.found", found);
  }

  private Component link(SearchHit hit) {
    Span detail = new Span(new Bdi(hit.detail()));
    detail.addClassName("secondary");
    Anchor link = new Anchor(relative(hit), new Bdi(hit.name()), detail);
    link.getElement().addEventListener("click", click -> open(hit)).setFilter(IN_THIS_TAB);
    return link;
  }

  /** Enter may come before the answer to what was typed last. */
  private void openFirst() {
    search(field.getValue().strip());
    shown.values().stream().flatMap(List::stream).findFirst().ifPresent(this::open);
  }

  private void open(SearchHit hit) {
    UI ui = UI.getCurrent();
    close();
    ui.navigate(relative(hit));
  }

  /** The application may be served from a path of its own. */
  private static String relative(SearchHit hit) {
    return hit.path().replaceFirst("^/", "");
  }
}
