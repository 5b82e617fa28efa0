package app.gangway.approval.ui;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.DecidedFilter;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;

/** What is asked of the list of decisions. */
class DecidedFilters extends Div {

  private static final int TYPING_MILLIS = 250;

  private final TextField search = new TextField();
  private final Select<ApprovalStatus> status = new Select<>();

  /**
   * @param asked is told when something else is asked for
   */
  DecidedFilters(Runnable asked) {
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
    add(search, status);
  }

  DecidedFilter filter() {
    return new DecidedFilter(search.getValue().strip(), status.getValue());
  }

  void showAll() {
    search.clear();
    status.clear();
  }
}
