package app.gangway.onboarding.ui;

import app.gangway.onboarding.OnboardingStatus;
import com.vaadin.flow.component.select.Select;

/** Picks one status, or any. */
class StatusSelect extends Select<StatusChoice> {

  StatusSelect() {
    String any = getTranslation("onboarding.filter.status.any");
    setItems(StatusChoice.values());
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(any);
    setPlaceholder(any);
    setAriaLabel(getTranslation("onboarding.filter.status"));
    setItemLabelGenerator(choice -> choice == null ? any : label(choice));
  }

  private String label(StatusChoice choice) {
    return switch (choice) {
      case QUEUED -> Tones.queued();
      case ORDER_DECLINED -> Tones.orderDeclined();
      case OVERDUE -> Tones.overdue();
      case NOT_READY -> getTranslation("ready.not");
      case RUNNING -> Tones.word(OnboardingStatus.RUNNING);
      case WAITING -> Tones.word(OnboardingStatus.WAITING);
      case COMPLETED -> Tones.word(OnboardingStatus.COMPLETED);
      case FAILED -> Tones.word(OnboardingStatus.FAILED);
      case WITHDRAWN -> Tones.word(OnboardingStatus.WITHDRAWN);
    };
  }
}
