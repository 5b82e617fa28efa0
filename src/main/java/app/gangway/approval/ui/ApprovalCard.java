package app.gangway.approval.ui;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.ApproverRights.Right;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.onboarding.ui.Recorded;
import app.gangway.ui.Bdi;
import app.gangway.ui.Countdown;
import app.gangway.ui.Focus;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One approval that waits: who, why, since whom, how long still, and the two buttons. */
class ApprovalCard extends Div {

  private final UUID approvalId;
  private final Right right;
  private final Anchor person;
  private final Div who;
  private final Checkbox selected = new Checkbox();
  private final TextField remark = new TextField();

  /**
   * To be seen; and to be decided once it has its {@linkplain #addActions actions}.
   *
   * @param batch names the batch that it came in with; null for none
   * @param right that the viewer has
   */
  ApprovalCard(ApprovalView approval, @Nullable Component batch, Right right) {
    this.approvalId = approval.id();
    this.right = right;
    this.person =
        new Anchor("onboardings/" + approval.onboardingId(), new Bdi(approval.hire().name()));
    addClassNames("card", "approval");
    who = new Div(person, about(approval), origin(approval, batch));
    who.add(new Recorded(approval.reason()));
    who.addClassName("person");
    add(who, new Countdown(approval.askedAt(), approval.deadline()));
    if (!right.isGiven()) {
      addClassName("own");
      add(secondary(getTranslation(whyNot(approval))));
    }
  }

  private String whyNot(ApprovalView approval) {
    if (right.refusal() == DecisionResult.STANDS_IN_FOR_SUBMITTER) {
      return "approval.own.standIn";
    }
    return approval.uploadedBy() == null ? "approval.own.submitted" : "approval.own.uploaded";
  }

  /** Says who decides, where that is not everybody. */
  void addWho(ApprovalView approval, Optional<String> group) {
    group.ifPresent(
        name -> {
          Span line = secondary(getTranslation("approval.group") + " ");
          line.add(new Bdi(name));
          who.add(line);
        });
    if (approval.leftToAdmins()) {
      who.add(secondary(getTranslation("approval.leftToAdmins")));
    }
    if (right.onBehalfOf() != null) {
      who.add(secondary(getTranslation("approval.behalf", right.onBehalfOf())));
    }
  }

  /**
   * @param decide gets the decision and what stands in the comment field
   * @param select is told when the box is ticked or not
   */
  void addActions(String name, BiConsumer<Decision, String> decide, Runnable select) {
    ApprovalKeys.SELECT.presses(selected);
    selected.setAriaLabel(getTranslation("approval.select", name));
    selected.addValueChangeListener(change -> select.run());
    addComponentAsFirst(selected);
    add(actions(name, decide));
  }

  private static Span secondary(String text) {
    Span line = new Span(new Span(text));
    line.addClassName("secondary");
    return line;
  }

  private Component about(ApprovalView approval) {
    String starts = Dates.text(approval.hire().startDate());
    Span about =
        new Span(
            new Bdi(approval.hire().role()),
            new Span(" · " + getTranslation("approval.starts", starts)));
    about.addClassName("secondary");
    return about;
  }

  private Component origin(ApprovalView approval, @Nullable Component batch) {
    Span origin =
        new Span(
            new Span(getTranslation("approval.submittedBy") + " "),
            new Bdi(approval.submittedBy()));
    if (batch != null) {
      origin.add(new Span(" · " + getTranslation("approval.batch") + " "), batch);
    }
    origin.addClassName("secondary");
    return origin;
  }

  private Div actions(String name, BiConsumer<Decision, String> decide) {
    remark.setPlaceholder(getTranslation("approval.comment"));
    remark.setAriaLabel(getTranslation("approval.comment.on", name));
    remark.setMaxLength(ApprovalService.REMARK_MAX);

    Button approve = new Button(getTranslation("approval.approve"), VaadinIcon.CHECK.create());
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.setAriaLabel(getTranslation("approval.approve.of", name));
    ApprovalKeys.APPROVE.presses(approve);
    approve.addClickListener(click -> decide.accept(Decision.APPROVE, remark.getValue()));
    Button decline = new Button(getTranslation("approval.decline"), VaadinIcon.BAN.create());
    decline.setAriaLabel(getTranslation("approval.decline.of", name));
    ApprovalKeys.DECLINE.presses(decline);
    decline.addClickListener(click -> decide.accept(Decision.DECLINE, remark.getValue()));
    Div actions = new Div(remark, approve, decline);
    actions.addClassName("actions");
    return actions;
  }

  /** Whether the viewer may decide on it. */
  boolean isDecidable() {
    return right.isGiven();
  }

  Right right() {
    return right;
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

  /** What is typed on this card, else what is said of all. */
  String commentOr(String ofAll) {
    return remark.getValue().isBlank() ? ofAll : remark.getValue();
  }

  /** Here the keyboard goes on; not on a button, which the same key might press again. */
  void focus() {
    Focus.on(person);
  }
}
