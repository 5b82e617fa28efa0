package app.gangway.approval.ui;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Decision;
import app.gangway.common.newhire.StartDates;
import app.gangway.ui.Countdown;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.BiConsumer;

/** One approval that waits: who, why, how long still, and the two buttons. */
class ApprovalCard extends Div {

  private final UUID approvalId;
  private final boolean decidable;
  private final Checkbox selected = new Checkbox();
  private final TextField remark = new TextField();

  /** Of what the viewer brought in: to be seen, for another approver to decide. */
  ApprovalCard(ApprovalView approval) {
    this(approval, false);
    String whose =
        approval.uploadedBy() == null
            ? "You submitted this one"
            : "This one came with a file of yours";
    Span own = new Span(whose + ": another approver decides.");
    own.addClassName("secondary");
    add(own);
  }

  /**
   * @param decide gets the decision and what stands in the comment field
   * @param select is told when the box is ticked or not
   */
  ApprovalCard(ApprovalView approval, BiConsumer<Decision, String> decide, Runnable select) {
    this(approval, true);
    String name = approval.hire().name();
    selected.setAriaLabel("Select " + name);
    selected.addValueChangeListener(change -> select.run());
    addComponentAsFirst(selected);
    add(actions(name, decide));
  }

  private ApprovalCard(ApprovalView approval, boolean decidable) {
    this.approvalId = approval.id();
    this.decidable = decidable;
    String name = approval.hire().name();
    addClassNames("card", "approval");

    Anchor person = new Anchor("onboardings/" + approval.onboardingId(), name);
    Span about =
        new Span(
            "%s · starts %s"
                .formatted(approval.hire().role(), StartDates.format(approval.hire().startDate())));
    about.addClassName("secondary");
    Div who = new Div(person, about, new Span(approval.reason()));
    who.addClassName("person");

    add(who, new Countdown(approval.askedAt(), approval.deadline()));
  }

  private Div actions(String name, BiConsumer<Decision, String> decide) {
    remark.setPlaceholder("Comment (optional)");
    remark.setAriaLabel("Comment on " + name);
    remark.setMaxLength(ApprovalService.REMARK_MAX);

    Button approve = new Button("Approve", VaadinIcon.CHECK.create());
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.setAriaLabel("Approve the order for " + name);
    approve.addClickListener(click -> decide.accept(Decision.APPROVE, remark.getValue()));
    Button decline = new Button("Decline", VaadinIcon.BAN.create());
    decline.setAriaLabel("Decline the order for " + name);
    decline.addClickListener(click -> decide.accept(Decision.DECLINE, remark.getValue()));
    Div actions = new Div(remark, approve, decline);
    actions.addClassName("actions");
    return actions;
  }

  /** Whether the viewer may decide on it. */
  boolean isDecidable() {
    return decidable;
  }

  UUID approvalId() {
    return approvalId;
  }

  boolean isSelected() {
    return selected.getValue();
  }

  void setSelected(boolean value) {
    selected.setValue(value);
  }
}
