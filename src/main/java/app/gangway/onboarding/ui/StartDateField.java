package app.gangway.onboarding.ui;

import app.gangway.common.newhire.OddDate;
import app.gangway.common.newhire.StartDates;
import app.gangway.common.newhire.TypedDate;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first day of a new hire. Reads what leaves nothing to guess, says what is wrong with anything
 * else, and asks about a day that is allowed but odd. A year of two digits is one of this century,
 * which is asked about, too.
 */
class StartDateField extends DatePicker {

  /** By {@code yyyy} the browser would put a century in, and nobody would hear of it. */
  private static final String DOTTED = "dd.MM.uuuu";

  private static final String DASHED = "uuuu-MM-dd";

  private static final int CENTURY = 100;
  private static final int THIS_CENTURY = 2000;

  private final Clock clock;
  private boolean unseen;

  StartDateField(Clock clock) {
    super();
    this.clock = clock;
    setLabel(getTranslation("newhire.startdate"));
    setI18n(
        ComponentTexts.datePicker()
            .setDateFormats(DOTTED, DASHED)
            .setBadInputErrorMessage(unreadable()));
    setFallbackParser(this::read);
    // Typing stays typing: the calendar opens by its button, and Tab goes to the next field.
    setAutoOpen(false);
    setPlaceholder(getTranslation("newhire.startdate.placeholder"));
    addValueChangeListener(change -> remark(change.getValue()));
  }

  /** Whether a century was put in, and whoever typed the day has not seen it so far. */
  boolean isUnseen() {
    return unseen;
  }

  private void remark(@Nullable LocalDate day) {
    if (day == null || day.getYear() >= CENTURY) {
      setHelperText(odd(day));
      return;
    }
    LocalDate meant = day.plusYears(THIS_CENTURY);
    setValue(meant);
    String odd = odd(meant);
    setHelperText(
        getTranslation("newhire.startdate.readAs", StartDates.format(meant))
            + " "
            + (odd == null ? getTranslation("newhire.startdate.ask") : odd));
    unseen = true;
    getUI().ifPresent(ui -> ui.beforeClientResponse(this, shown -> unseen = false));
  }

  /** Where the browser cannot: it takes no spaces, and does not tell why. */
  private Result<LocalDate> read(String typed) {
    TypedDate date = TypedDate.of(typed);
    return switch (date.kind()) {
      case DAY -> Result.ok(date.day());
      case NO_SUCH_DAY -> Result.error(getTranslation("newhire.startdate.noSuchDay"));
      case UNREADABLE -> Result.error(unreadable());
    };
  }

  private String unreadable() {
    return getTranslation("newhire.startdate.unreadable");
  }

  private @Nullable String odd(@Nullable LocalDate day) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    return Optional.ofNullable(day)
        .flatMap(date -> OddDate.of(date, today))
        .map(why -> getTranslation("newhire.startdate.odd." + why))
        .orElse(null);
  }
}
