package app.gangway.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedFilter;
import app.gangway.approval.ReadersApprovals;
import app.gangway.common.access.Role;
import app.gangway.ui.Viewer;
import app.gangway.ui.search.SearchHit;
import app.gangway.ui.search.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The people that approvers were asked about, for those who see no others. */
@Component
@Order(3)
class ApprovalSearch implements SearchSource {

  /** More than wait at one time. */
  private static final Limit WAITING = Limit.of(200);

  private final ReadersApprovals reader;
  private final Viewer viewer;

  ApprovalSearch(ReadersApprovals reader, Viewer viewer) {
    this.reader = reader;
    this.viewer = viewer;
  }

  @Override
  public String title() {
    return translate("search.people");
  }

  @Override
  public List<SearchHit> search(String text, int most) {
    if (viewer.may(Role.HR) || !viewer.may(Role.APPROVER)) {
      return List.of();
    }
    Approvals approvals = reader.seen();
    String part = text.toLowerCase(Locale.ROOT);
    Stream<ApprovalView> waiting =
        approvals.pending(WAITING).stream()
            .filter(each -> each.hire().name().toLowerCase(Locale.ROOT).contains(part));
    Stream<ApprovalView> decided =
        approvals.decided(new DecidedFilter(text, null), PageRequest.of(0, most)).stream();
    return Stream.concat(waiting, decided).map(ApprovalSearch::hit).distinct().limit(most).toList();
  }

  private static SearchHit hit(ApprovalView approval) {
    return new SearchHit(
        approval.hire().name(), approval.hire().email(), "onboardings/" + approval.onboardingId());
  }
}
