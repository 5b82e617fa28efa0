package app.gangway.notification;

import app.gangway.approval.ApprovalView;
import app.gangway.mail.NoticeWords;
import app.gangway.mail.NoticeWords.OwnLink;
import app.gangway.security.KnownPerson;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an approver is told. */
@Component
class ApprovalWords {

  private final NotificationProperties properties;

  ApprovalWords(NotificationProperties properties) {
    this.properties = properties;
  }

  /** As it is kept where others can read it. */
  NoticeWords of(ApprovalView order, KnownPerson reader) {
    String page = page(order);
    return of(order, reader, page == null ? null : new OwnLink(page, page));
  }

  /**
   * As it is sent.
   *
   * @param token makes that of the reader's own link to this order; asked only if there are links
   */
  NoticeWords of(ApprovalView order, KnownPerson reader, Supplier<String> token) {
    String page = page(order);
    return of(
        order,
        reader,
        page == null
            ? null
            : new OwnLink(page, properties.page("decide/" + token.get()).orElseThrow()));
  }

  private @Nullable String page(ApprovalView order) {
    return properties.page("approvals?order=" + order.id()).orElse(null);
  }

  private NoticeWords of(ApprovalView order, KnownPerson reader, @Nullable OwnLink own) {
    return new NoticeWords(
        "approval",
        reader.language(),
        Map.of(
            "person", reader.name(),
            "name", order.hire().name(),
            "role", order.hire().role(),
            "reason", order.reason(),
            "deadline", moment(order.deadline(), reader.language()),
            "submittedBy", order.submittedBy()),
        page(order),
        own);
  }

  /** Of several at once: how many they are, and when the first has to be decided. */
  NoticeWords of(List<ApprovalView> orders, KnownPerson reader) {
    Instant first =
        orders.stream().map(ApprovalView::deadline).min(Comparator.naturalOrder()).orElseThrow();
    return new NoticeWords(
        "approvals",
        reader.language(),
        Map.of(
            "person", reader.name(),
            "count", Integer.toString(orders.size()),
            "deadline", moment(first, reader.language())),
        properties.page("approvals").orElse(null));
  }

  /** With the name of the zone: mail is read anywhere. */
  private String moment(Instant at, Locale language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
        .localizedBy(language)
        .format(at.atZone(properties.readersZone()));
  }
}
