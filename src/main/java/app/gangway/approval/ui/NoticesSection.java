package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.common.access.Role;
import app.gangway.ui.AccountSection;
import app.gangway.ui.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Where approvers find by what they are told, on the page of their account. */
@org.springframework.stereotype.Component
class NoticesSection implements AccountSection {

  private final Viewer viewer;
  private final boolean wanted;

  NoticesSection(Viewer viewer, ApprovalPolicy policy) {
    this.viewer = viewer;
    this.wanted = policy.ways().contains(Way.BROWSER);
  }

  @Override
  public Optional<Component> create() {
    if (!wanted || !viewer.may(Role.APPROVER)) {
      return Optional.empty();
    }
    Paragraph stored = new Paragraph(translate("account.notices.stored"));
    stored.addClassName("secondary");
    Div card = new Div(new H2(translate("approval.notices")), new NoticesChoice(), stored);
    card.addClassName("card");
    return Optional.of(card);
  }
}
