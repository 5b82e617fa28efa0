package app.gangway.approval.ui;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.security.CurrentUser;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;

/**
 * What waits for a decision, the nearest deadline first. A card stays as it is while others come
 * and go, so that nobody loses a comment half typed.
 */
class WaitingApprovals extends Div {

  /** More than anybody decides in 90 seconds; the rest moves up. */
  private static final int SHOWN = 50;

  private final Approvals approvals;
  private final ApprovalService service;
  private final CurrentUser signedIn;
  private final Map<UUID, ApprovalCard> cards = new LinkedHashMap<>();
  private final Div list = new Div();
  private final Span more = new Span();
  private final EmptyState nothing =
      new EmptyState(
          VaadinIcon.CHECK_CIRCLE_O,
          "Nothing waits for you",
          "What needs an approval appears here by itself.");
  private final Checkbox all = new Checkbox("Select all");
  private final TextField remark = new TextField();
  private final Div bar = new Div();
  private final Button approve = new Button("Approve");
  private final Button decline = new Button("Decline");

  WaitingApprovals(Approvals approvals, ApprovalService service, CurrentUser signedIn) {
    this.approvals = approvals;
    this.service = service;
    this.signedIn = signedIn;
    list.addClassName("approvals");
    more.addClassName("secondary");

    all.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            decidable().forEach(card -> card.setSelected(change.getValue()));
          }
        });
    remark.setPlaceholder("Comment for all selected (optional)");
    remark.setAriaLabel("Comment for all selected");
    remark.setMaxLength(ApprovalService.REMARK_MAX);
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.addClickListener(click -> decideSelected(Decision.APPROVE));
    decline.addClickListener(click -> decideSelected(Decision.DECLINE));
    bar.add(all, remark, approve, decline);
    bar.addClassNames("selection-bar");
    add(bar, list, more, nothing);
  }

  /** Takes out what has been decided or has expired, puts in what is new. */
  void refresh() {
    List<ApprovalView> pending = approvals.pending(Limit.of(SHOWN));
    Set<UUID> ids = pending.stream().map(ApprovalView::id).collect(Collectors.toSet());
    cards.entrySet().stream()
        .filter(card -> !ids.contains(card.getKey()))
        .forEach(card -> list.remove(card.getValue()));
    cards.keySet().retainAll(ids);
    for (int place = 0; place < pending.size(); place++) {
      ApprovalView approval = pending.get(place);
      if (!cards.containsKey(approval.id())) {
        ApprovalCard card = card(approval);
        cards.put(approval.id(), card);
        list.addComponentAtIndex(Math.min(place, list.getComponentCount()), card);
      }
    }
    long total = pending.size() < SHOWN ? pending.size() : approvals.countPending();
    more.setText("%d more wait; they move up.".formatted(total - pending.size()));
    more.setVisible(total > pending.size());
    nothing.setVisible(pending.isEmpty());
    showSelection();
  }

  private ApprovalCard card(ApprovalView approval) {
    return approval.isOwnOf(signedIn.actor())
        ? new ApprovalCard(approval)
        : new ApprovalCard(
            approval,
            (decision, comment) -> decide(approval, decision, comment),
            this::showSelection);
  }

  private void decide(ApprovalView approval, Decision decision, String comment) {
    DecisionResult result =
        service.decide(approval.id(), decision, signedIn.actor(), comment.strip());
    String name = approval.hire().name();
    if (result == DecisionResult.ACCEPTED) {
      Notices.done(
          decision == Decision.APPROVE
              ? "Approved: the order for %s goes ahead.".formatted(name)
              : "Declined: no order for %s.".formatted(name));
    } else {
      Notices.refused("%s: %s".formatted(name, result.message()));
    }
    refresh();
  }

  private void decideSelected(Decision decision) {
    List<ApprovalCard> chosen = cards.values().stream().filter(ApprovalCard::isSelected).toList();
    String comment = remark.getValue().strip();
    List<DecisionResult> results =
        chosen.stream()
            .map(c -> service.decide(c.approvalId(), decision, signedIn.actor(), comment))
            .toList();
    long accepted = results.stream().filter(r -> r == DecisionResult.ACCEPTED).count();
    String done = decision == Decision.APPROVE ? "approved" : "declined";
    if (accepted == chosen.size()) {
      Notices.done("%d %s.".formatted(accepted, done));
    } else {
      Notices.refused(
          "%d of %d %s. Of the others: %s"
              .formatted(accepted, chosen.size(), done, reasons(results)));
    }
    remark.clear();
    refresh();
  }

  private static String reasons(List<DecisionResult> results) {
    return results.stream()
        .filter(result -> result != DecisionResult.ACCEPTED)
        .distinct()
        .map(DecisionResult::message)
        .collect(Collectors.joining(" "));
  }

  private Stream<ApprovalCard> decidable() {
    return cards.values().stream().filter(ApprovalCard::isDecidable);
  }

  private void showSelection() {
    long possible = decidable().count();
    long count = decidable().filter(ApprovalCard::isSelected).count();
    bar.setVisible(possible > 1);
    all.setValue(count > 0 && count == possible);
    all.setIndeterminate(count > 0 && count < possible);
    remark.setVisible(count > 0);
    approve.setVisible(count > 0);
    decline.setVisible(count > 0);
    approve.setText("Approve " + count);
    decline.setText("Decline " + count);
  }
}
