package app.gangway.ui.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentTextsTest extends PageTest {

  @ParameterizedTest
  @CsvSource({
    "en, 1, March, Sunday, Today",
    "de, 1, März, Sonntag, Heute",
    "ar, 6, مارس, الأحد, اليوم",
    "en-US, 0, March, Sunday, Today"
  })
  void a_calendar_begins_its_week_and_names_its_months_as_the_language_does(
      String language, int first, String march, String sunday, String today) {
    UI.getCurrent().setLocale(Locale.forLanguageTag(language));

    DatePickerI18n texts = ComponentTexts.datePicker();

    assertThat(texts.getFirstDayOfWeek()).isEqualTo(first);
    assertThat(texts.getMonthNames()).hasSize(12).contains(march, atIndex(2));
    assertThat(texts.getWeekdays()).hasSize(7).startsWith(sunday);
    assertThat(texts.getToday()).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Feb 1, 2099 | 12,345",
        "de | 01.02.2099 | 12.345",
        "ar | ٠١‏/٠٢‏/٢٠٩٩ | ١٢٬٣٤٥"
      })
  void days_and_counts_have_the_digits_of_the_language(String language, String day, String count) {
    UI.getCurrent().setLocale(Locale.forLanguageTag(language));

    assertThat(Dates.text(LocalDate.of(2099, 2, 1))).isEqualTo(day);
    assertThat(Numbers.text(12_345)).isEqualTo(count);
  }
}
