package app.gangway.onboarding.ui;

import app.gangway.onboarding.OnboardingStatus;
import com.vaadin.flow.component.select.Select;

/** Picks one status, or any. */
public class StatusSelect extends Select<OnboardingStatus> {

  private static final String ANY = "Any status";

  public StatusSelect() {
    setItems(OnboardingStatus.values());
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(ANY);
    setPlaceholder(ANY);
    setAriaLabel("Status");
    setItemLabelGenerator(status -> status == null ? ANY : Tones.word(status));
  }
}
