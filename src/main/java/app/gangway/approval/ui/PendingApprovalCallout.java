package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.ReadersApprovals;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.OnboardingApprovals;
import app.gangway.onboarding.ui.Recorded;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.Countdown;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The approval that an onboarding waits for, on the page of that onboarding. */
@org.springframework.stereotype.Component
class PendingApprovalCallout implements OnboardingApprovals {

  private final Approvals approvals;
  private final ReadersApprovals reader;
  private final CurrentUser signedIn;

  PendingApprovalCallout(Approvals approvals, ReadersApprovals reader, CurrentUser signedIn) {
    this.approvals = approvals;
    this.reader = reader;
    this.signedIn = signedIn;
  }

  @Override
  public boolean wereAsked(UUID onboardingId) {
    return !reader.seen().ofOnboarding(onboardingId).isEmpty();
  }

  @Override
  public List<Component> pending(UUID onboardingId) {
    return approvals.ofOnboarding(onboardingId).stream()
        .filter(approval -> approval.status() == ApprovalStatus.PENDING)
        .findFirst()
        .map(this::words)
        .orElse(List.of());
  }

  private List<Component> words(ApprovalView approval) {
    List<Component> words = new ArrayList<>();
    Div what =
        new Div(
            new Div(new Recorded(approval.reason())), new Div(translate("approval.automatically")));
    reader
        .group(approval)
        .ifPresent(
            name -> what.add(new Div(new Span(translate("approval.group") + " "), new Bdi(name))));
    if (approval.leftToAdmins()) {
      what.add(new Div(translate("approval.leftToAdmins")));
    }
    words.add(what);
    words.add(new Countdown(approval.askedAt(), approval.deadline()));
    if (signedIn.may(Role.APPROVER) && reader.seen().view(approval.id()).isPresent()) {
      words.add(new Anchor("approvals", translate("approval.goTo")));
    }
    return words;
  }
}
