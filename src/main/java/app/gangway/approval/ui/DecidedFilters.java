package app.gangway.approval.ui;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.DecidedFilter;
import app.gangway.onboarding.ui.DaysChip;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is asked of the list of decisions, on the page and in its address. */
class DecidedFilters extends Div {

  private static final String SEARCH = "search";
  private static final String STATUS = "status";
  private static final String DECIDED = "decided";
  private static final int TYPING_MILLIS = 250;

  private final TextField search = new TextField();
  private final Select<ApprovalStatus> status = new Select<>();
  private final DaysChip decided = new DaysChip("days.decided");
  private final Runnable asked;

  /**
   * @param asked is told when something else is asked for
   */
  DecidedFilters(Runnable asked) {
    this.asked = asked;
    addClassName("filters");
    search.addClassName("search");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setPlaceholder(getTranslation("approval.decided.search"));
    search.setAriaLabel(getTranslation("approval.decided.search.label"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_MILLIS);
    search.addValueChangeListener(change -> asked.run());

    String any = getTranslation("approval.decided.status.any");
    status.setItems(
        Arrays.stream(ApprovalStatus.values())
            .filter(each -> each != ApprovalStatus.PENDING)
            .toList());
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption(any);
    status.setPlaceholder(any);
    status.setAriaLabel(getTranslation("approval.decided.status"));
    status.setItemLabelGenerator(
        each -> each == null ? any : getTranslation("approval.status." + each));
    status.addValueChangeListener(change -> asked.run());
    decided.onRemoved(asked);
    add(search, status, decided);
  }

  DecidedFilter filter() {
    return new DecidedFilter(search.getValue().strip(), status.getValue(), decided.interval());
  }

  /** Takes over what an address asks for; what it does not understand is any. */
  void set(QueryParameters asked) {
    search.setValue(asked.getSingleParameter(SEARCH).orElse(""));
    status.setValue(asked.getSingleParameter(STATUS).flatMap(this::status).orElse(null));
    decided.set(asked.getSingleParameter(DECIDED).orElse(""));
  }

  /** The same as {@link #set} would take it; empty where nothing is asked. */
  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!search.getValue().isBlank()) {
      parameters.put(SEARCH, search.getValue());
    }
    if (status.getValue() != null) {
      parameters.put(STATUS, status.getValue().name());
    }
    if (decided.days() != null) {
      parameters.put(DECIDED, decided.days().toString());
    }
    return QueryParameters.simple(parameters);
  }

  private Optional<ApprovalStatus> status(String name) {
    return Arrays.stream(ApprovalStatus.values())
        .filter(each -> each != ApprovalStatus.PENDING && each.name().equals(name))
        .findFirst();
  }

  void showAll() {
    search.clear();
    status.clear();
    decided.set("");
    asked.run();
  }
}
