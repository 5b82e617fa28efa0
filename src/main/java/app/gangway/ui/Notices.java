package app.gangway.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short answers to what somebody has just done. */
public final class Notices {

  private static final int SHORT_MILLIS = 4_000;
  private static final int LONG_MILLIS = 8_000;

  private Notices() {}

  public static void done(String text) {
    Notification notice =
        Notification.show(text, SHORT_MILLIS, Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
  }

  /** Something was not possible; stays long enough to be read. */
  public static void refused(String text) {
    Notification notice = Notification.show(text, LONG_MILLIS, Notification.Position.BOTTOM_CENTER);
    notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
    notice.setAssertive(true);
  }
}
