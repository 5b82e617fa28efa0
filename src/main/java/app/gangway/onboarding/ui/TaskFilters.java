package app.gangway.onboarding.ui;

import app.gangway.onboarding.task.TaskFilter;
import app.gangway.onboarding.task.TaskFilter.Whose;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of the list of tasks, on the page and in its address. */
final class TaskFilters extends Div {

  private static final String SEARCH = "search";
  private static final String WHOSE = "show";
  private static final int TYPING_MILLIS = 250;

  private final TextField search = new TextField();
  private final Select<Whose> whose = new Select<>();
  private boolean settingUp;

  /**
   * @param isHr whether they may see those of everybody
   * @param asked is told when a person asks for something else
   */
  TaskFilters(boolean isHr, Runnable asked) {
    addClassNames("filters", "task-filters");
    search.addClassName("search");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setPlaceholder(getTranslation("task.search"));
    search.setAriaLabel(getTranslation("task.search.label"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_MILLIS);
    whose.setItems(
        Arrays.stream(Whose.values()).filter(each -> isHr || each != Whose.EVERYBODY).toList());
    whose.setItemLabelGenerator(each -> getTranslation("task.whose." + each));
    whose.setAriaLabel(getTranslation("task.whose"));
    whose.setValue(Whose.ALL);
    Runnable tell =
        () -> {
          if (!settingUp) {
            asked.run();
          }
        };
    search.addValueChangeListener(change -> tell.run());
    whose.addValueChangeListener(change -> tell.run());
    add(search, whose);
  }

  TaskFilter filter() {
    return new TaskFilter(whose.getValue(), search.getValue().strip());
  }

  /** Takes over what an address asks for; what it does not understand is what all see at first. */
  void set(QueryParameters asked) {
    settingUp = true;
    search.setValue(asked.getSingleParameter(SEARCH).orElse(""));
    String wanted = asked.getSingleParameter(WHOSE).orElse("");
    whose.setValue(
        whose
            .getListDataView()
            .getItems()
            .filter(each -> each.name().equalsIgnoreCase(wanted))
            .findFirst()
            .orElse(Whose.ALL));
    settingUp = false;
  }

  /** The same as {@link #set} would take it. */
  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!search.getValue().isBlank()) {
      parameters.put(SEARCH, search.getValue());
    }
    if (whose.getValue() != Whose.ALL) {
      parameters.put(WHOSE, whose.getValue().name());
    }
    return QueryParameters.simple(parameters);
  }
}
