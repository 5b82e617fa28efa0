package app.gangway.approval.ui;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.ApproverRights;
import app.gangway.approval.ApproverRights.Right;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.approval.ReadersApprovals;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.BatchOptions;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/**
 * What waits for a decision, the nearest deadline first. A card stays as it is while others come
 * and go, so that nobody loses a comment half typed.
 */
class WaitingApprovals extends Div {

  /** More than anybody decides in 90 seconds; the rest moves up. */
  private static final int SHOWN = 50;

  private final ReadersApprovals reader;
  private final ApprovalService service;
  private final BatchOptions batches;
  private final CurrentUser signedIn;
  private final Map<UUID, ApprovalCard> cards = new HashMap<>();
  private final Div list = new Div();
  private final Span more = new Span();
  private final EmptyState nothing =
      new EmptyState(
          VaadinIcon.CHECK_CIRCLE_O,
          getTranslation("approval.none"),
          getTranslation("approval.none.hint"));
  private @Nullable UUID asked;
  private final SelectionBar bar = new SelectionBar(this::select, this::decideSelected);

  WaitingApprovals(
      ReadersApprovals reader,
      ApprovalService service,
      BatchOptions batches,
      CurrentUser signedIn) {
    this.reader = reader;
    this.service = service;
    this.batches = batches;
    this.signedIn = signedIn;
    list.addClassName("approvals");
    more.addClassName("secondary");
    add(bar, list, more, nothing);
  }

  /** Leads to a card, however many come before it; false if it waits no longer. */
  boolean show(UUID approval) {
    asked = approval;
    refresh();
    ApprovalCard card = cards.get(approval);
    if (card != null) {
      card.focus();
    }
    return card != null;
  }

  /** Takes out what has been decided or has expired, puts in what is new. */
  void refresh() {
    ApproverRights rights = reader.rights();
    Approvals approvals = reader.seen(rights);
    List<ApprovalView> pending = shownNow(approvals);
    Map<UUID, Right> now = pending.stream().collect(Collectors.toMap(ApprovalView::id, rights::on));
    cards
        .values()
        .removeIf(
            card -> {
              boolean over = !card.right().equals(now.get(card.approvalId()));
              if (over) {
                list.remove(card);
              }
              return over;
            });
    for (int place = 0; place < pending.size(); place++) {
      ApprovalView approval = pending.get(place);
      if (!cards.containsKey(approval.id())) {
        ApprovalCard card = card(approval, rights.on(approval));
        cards.put(approval.id(), card);
        list.addComponentAtIndex(Math.min(place, list.getComponentCount()), card);
      }
    }
    long total = pending.size() < SHOWN ? pending.size() : approvals.countPending();
    more.setText(getTranslation("approval.more", total - pending.size()));
    more.setVisible(total > pending.size());
    nothing.setVisible(pending.isEmpty());
    showSelection();
  }

  private List<ApprovalView> shownNow(Approvals approvals) {
    List<ApprovalView> nearest = approvals.pending(Limit.of(SHOWN));
    UUID wanted = asked;
    return wanted == null || nearest.stream().anyMatch(each -> each.id().equals(wanted))
        ? nearest
        : Stream.concat(nearest.stream(), approvals.waiting(List.of(wanted)).stream()).toList();
  }

  private ApprovalCard card(ApprovalView approval, Right right) {
    Component batch = approval.batchId() == null ? null : batch(approval.batchId());
    ApprovalCard card = new ApprovalCard(approval, batch, right);
    card.addWho(approval, reader.group(approval));
    if (right.isGiven()) {
      card.addActions(
          approval.hire().name(),
          (decision, comment) -> decide(approval, decision, comment),
          this::showSelection);
    }
    return card;
  }

  /** A link for those who may follow it. */
  private @Nullable Component batch(UUID id) {
    return batches
        .find(id)
        .map(BatchOptions.Option::title)
        .<Component>map(
            title ->
                signedIn.may(Role.HR)
                    ? new Anchor("batches/" + id, new Bdi(title))
                    : new Bdi(title))
        .orElse(null);
  }

  private void decide(ApprovalView approval, Decision decision, String comment) {
    int place = shown().indexOf(cards.get(approval.id()));
    DecisionResult result = decide(approval.id(), decision, comment);
    String name = approval.hire().name();
    if (result == DecisionResult.ACCEPTED) {
      Notices.done(getTranslation("approval.decided." + decision, name));
    } else {
      Notices.refused(getTranslation("approval.refused", name, reason(approval.id(), result)));
    }
    refresh();
    goOnAt(place);
  }

  /** Of what another one decided, who that was. */
  private String reason(UUID approval, DecisionResult result) {
    return reader
        .seen()
        .view(approval)
        .filter(now -> result == DecisionResult.ALREADY_DECIDED && now.decidedBy() != null)
        .map(now -> getTranslation("approval.result.by." + now.status(), now.decidedBy()))
        .orElseGet(() -> getTranslation("approval.result." + result));
  }

  private void decideSelected(Decision decision, String ofAll) {
    List<ApprovalCard> chosen = shown().stream().filter(ApprovalCard::isSelected).toList();
    int place = chosen.isEmpty() ? 0 : shown().indexOf(chosen.get(0));
    List<DecisionResult> results =
        chosen.stream()
            .map(card -> decide(card.approvalId(), decision, card.commentOr(ofAll)))
            .toList();
    long accepted = results.stream().filter(r -> r == DecisionResult.ACCEPTED).count();
    String done = getTranslation("approval.several." + decision, accepted);
    if (accepted == chosen.size()) {
      Notices.done(done);
    } else {
      Notices.refused(
          getTranslation(
              "approval.several.refused", done, chosen.size() - accepted, reasons(results)));
    }
    refresh();
    goOnAt(place);
  }

  private DecisionResult decide(UUID id, Decision decision, String comment) {
    return service.decide(id, decision, signedIn.actor(), DecidedVia.PAGE, comment.strip());
  }

  private String reasons(List<DecisionResult> results) {
    return results.stream()
        .filter(result -> result != DecisionResult.ACCEPTED)
        .distinct()
        .map(result -> getTranslation("approval.result." + result))
        .collect(Collectors.joining(" "));
  }

  /** The focus goes to the card that has moved to this place, or to the word that none waits. */
  private void goOnAt(int place) {
    List<ApprovalCard> left = shown();
    if (left.isEmpty()) {
      Focus.on(nothing);
    } else {
      left.get(Math.min(Math.max(place, 0), left.size() - 1)).focus();
    }
  }

  /** All cards, from top to bottom. */
  private List<ApprovalCard> shown() {
    return list.getChildren().map(ApprovalCard.class::cast).toList();
  }

  private List<ApprovalCard> decidable() {
    return shown().stream().filter(ApprovalCard::isDecidable).toList();
  }

  private void select(boolean all) {
    decidable().forEach(card -> card.setSelected(all));
  }

  private void showSelection() {
    List<ApprovalCard> possible = decidable();
    bar.show(possible.stream().filter(ApprovalCard::isSelected).count(), possible.size());
  }
}
