package app.gangway.onboarding.ui;

import app.gangway.common.Days;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks days, seen from today, on one of which somebody starts; or any. */
class StartsSelect extends Select<StartsSelect.Choice> {

  /** What is picked; an address keeps it by its word, so that it goes along with the calendar. */
  enum Choice {
    WEEK("7d"),
    MONTH("30d"),
    PAST("past");

    private final String word;

    Choice(String word) {
      this.word = word;
    }

    private Days days(LocalDate today) {
      return switch (this) {
        case WEEK -> new Days(today, today.plusDays(7));
        case MONTH -> new Days(today, today.plusDays(30));
        case PAST -> new Days(LocalDate.of(1, 1, 1), today.minusDays(1));
      };
    }
  }

  private final Clock clock;

  StartsSelect(Clock clock) {
    this.clock = clock;
    String any = getTranslation("ready.starts.any");
    setItems(Choice.values());
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(any);
    setPlaceholder(any);
    setAriaLabel(getTranslation("newhire.startdate"));
    setItemLabelGenerator(
        choice -> choice == null ? any : getTranslation("ready.starts." + choice));
  }

  /** What a word of an address means; empty for what is none. */
  static Optional<Choice> of(String word) {
    return Arrays.stream(Choice.values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** What {@link #of} reads; null for any. */
  @Nullable String word() {
    return getOptionalValue().map(choice -> choice.word).orElse(null);
  }

  /** As it is today; null for any. */
  @Nullable Days days() {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    return getOptionalValue().map(choice -> choice.days(today)).orElse(null);
  }
}
