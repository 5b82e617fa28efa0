package app.gangway.onboarding.ui;

import app.gangway.common.Days;
import app.gangway.common.Interval;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Days to which an address keeps a list; a click gives that up. Invisible where it asks for none.
 */
public class DaysChip extends Button {

  private final String label;
  private @Nullable Days days;

  /**
   * @param label the key of what it says, with a place for the days
   */
  public DaysChip(String label) {
    this.label = label;
    setIcon(VaadinIcon.CLOSE_SMALL.create());
    setIconAfterText(true);
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    set("");
  }

  /** Is told when somebody does not want them any more. */
  public void onRemoved(Runnable removed) {
    addClickListener(
        click -> {
          set("");
          removed.run();
        });
  }

  /**
   * @param text of {@link Days}; whatever else means none
   */
  public void set(String text) {
    days = Days.parse(text).orElse(null);
    setVisible(days != null);
    if (days != null) {
      String said = getTranslation(label, Dates.text(days));
      setText(said);
      setAriaLabel(getTranslation("days.remove", said));
    }
  }

  /** Null where the address asked for none. */
  public @Nullable Days days() {
    return days;
  }

  /** From the first day to the end of the last, where Gangway runs; null for whenever. */
  public @Nullable Interval interval() {
    return days == null ? null : days.in(ZoneId.systemDefault());
  }
}
