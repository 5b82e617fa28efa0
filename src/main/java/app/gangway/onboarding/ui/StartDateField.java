package app.gangway.onboarding.ui;

import app.gangway.common.newhire.OddDate;
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
 * else, and asks about a day that is allowed but odd.
 */
class StartDateField extends DatePicker {

  private final Clock clock;

  StartDateField(Clock clock) {
    super();
    this.clock = clock;
    setLabel(getTranslation("newhire.startdate"));
    setI18n(ComponentTexts.datePicker().setBadInputErrorMessage(unreadable()));
    setFallbackParser(this::read);
    // Typing stays typing: the calendar opens by its button, and Tab goes to the next field.
    setAutoOpen(false);
    setPlaceholder(getTranslation("newhire.startdate.placeholder"));
    addValueChangeListener(change -> setHelperText(remark(change.getValue())));
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

  private @Nullable String remark(@Nullable LocalDate day) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    return Optional.ofNullable(day)
        .flatMap(date -> OddDate.of(date, today))
        .map(why -> getTranslation("newhire.startdate.odd." + why))
        .orElse(null);
  }
}
