package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.ui.Bdi;
import app.gangway.ui.Focus;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** For whoever comes too late for an order: who has decided, when and how. */
class OutcomeNote extends Div {

  OutcomeNote() {
    addClassNames("callout", "tone-declined");
    clear();
  }

  void clear() {
    removeAll();
    setVisible(false);
  }

  void show(ApprovalView approval) {
    removeAll();
    Span over = new Span(getTranslation("approval.told.over"));
    over.addClassName("strong");
    Div line =
        new Div(
            new Anchor("onboardings/" + approval.onboardingId(), new Bdi(approval.hire().name())),
            ApprovalTones.badge(approval.status()));
    if (approval.decidedBy() != null) {
      line.add(new Span(getTranslation("approval.by", ApprovalPeople.decidedBy(approval))));
    }
    ApprovalTones.via(approval).ifPresent(line::add);
    if (approval.decidedAt() != null) {
      line.add(new Moment(approval.decidedAt()));
    }
    if (approval.remark() != null) {
      line.add(new Bdi(approval.remark()));
    }
    line.addClassName("badges");
    add(new Div(over, line));
    setVisible(true);
    Focus.on(this);
  }
}
