package app.gangway.notification.chat;

import app.gangway.approval.ApprovalView;
import app.gangway.notification.NoticeKind;
import app.gangway.notification.NotificationProperties;
import app.gangway.ui.language.Languages;
import app.gangway.ui.language.TextDirection;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/** What chats are told: plain text in the language of the house, the same for all who read it. */
@Component
class ChatWords {

  /** Around a value in a text that runs the other way. */
  private static final String ISOLATED = "\u2068%s\u2069";

  private final NotificationProperties properties;
  private final Languages languages;

  ChatWords(NotificationProperties properties, Languages languages) {
    this.properties = properties;
    this.languages = languages;
  }

  /**
   * @param orders at least one; of one it is said who and why, of several how many they are
   */
  String of(NoticeKind kind, List<ApprovalView> orders) {
    Locale language = languages.locale();
    List<String> lines = new ArrayList<>();
    if (orders.size() == 1) {
      ApprovalView order = orders.get(0);
      String name = HarmlessText.of(order.hire().name());
      String role = HarmlessText.of(order.hire().role());
      lines.add(text(language, "order." + kind, name, role));
      lines.add(text(language, "order.reason", HarmlessText.of(order.reason())));
    } else {
      lines.add(text(language, "orders." + kind, Integer.toString(orders.size())));
    }
    Instant first =
        orders.stream().map(ApprovalView::deadline).min(Comparator.naturalOrder()).orElseThrow();
    String which = orders.size() == 1 ? "order.deadline" : "orders.deadline";
    lines.add(text(language, which, moment(first, language)));
    properties
        .page(orders.size() == 1 ? "approvals?order=" + orders.get(0).id() : "approvals")
        .ifPresent(lines::add);
    return String.join("\n", lines);
  }

  /** With the name of the zone: a chat is read anywhere. */
  private String moment(Instant at, Locale language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
        .localizedBy(language)
        .format(at.atZone(properties.readersZone()));
  }

  private static String text(Locale language, String key, String... values) {
    Object[] shown = new Object[values.length];
    for (int n = 0; n < values.length; n++) {
      shown[n] =
          TextDirection.of(language).equals("rtl") ? ISOLATED.formatted(values[n]) : values[n];
    }
    String pattern =
        ResourceBundle.getBundle(
                "chat/texts", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
            .getString(key);
    return new MessageFormat(pattern, language).format(shown);
  }
}
