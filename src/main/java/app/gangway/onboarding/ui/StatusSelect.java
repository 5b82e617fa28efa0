package app.gangway.onboarding.ui;

import com.vaadin.flow.component.select.Select;

/** Picks one status, or any. */
class StatusSelect extends Select<StatusChoice> {

  private static final String ANY = "Any status";

  StatusSelect() {
    setItems(StatusChoice.values());
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(ANY);
    setPlaceholder(ANY);
    setAriaLabel("Status");
    setItemLabelGenerator(choice -> choice == null ? ANY : label(choice));
  }

  private static String label(StatusChoice choice) {
    return choice == StatusChoice.ORDER_DECLINED ? "Order declined" : Tones.word(choice.status());
  }
}
