package app.gangway.onboarding.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;

/** What the page of an onboarding says of its approvals. Implemented by their module. */
public interface OnboardingApprovals {

  /** Whether one has ever been asked for; approvers may see those onboardings alone. */
  boolean wereAsked(UUID onboardingId);

  /** What is asked at this moment, to be shown in a callout; empty when nothing is. */
  List<Component> pending(UUID onboardingId);
}
