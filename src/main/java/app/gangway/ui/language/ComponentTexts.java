package app.gangway.ui.language;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What Vaadin's components say by themselves, in the language of the present page; only to be
 * called where there is a page.
 */
public final class ComponentTexts {

  private ComponentTexts() {}

  /** Days are written as {@code 01.02.2027}, and may be typed as {@code 2027-02-01}, too. */
  public static DatePickerI18n datePicker() {
    Locale locale = UI.getCurrent().getLocale();
    return new DatePickerI18n()
        .setDateFormats("dd.MM.yyyy", "yyyy-MM-dd")
        .setFirstDayOfWeek(firstDayOfWeek(locale))
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(days(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
        .setWeekdaysShort(days(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
        .setToday(translate("component.today"))
        .setCancel(translate("component.cancel"))
        .setBadInputErrorMessage(translate("component.date.bad"));
  }

  /** Sunday is 0. A language without a country has no calendar but what its translation says. */
  private static int firstDayOfWeek(Locale locale) {
    return locale.getCountry().isEmpty()
        ? Integer.parseInt(translate("component.date.firstDayOfWeek"))
        : WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7;
  }

  /** From Sunday on, as the component counts them. */
  private static List<String> days(Function<DayOfWeek, String> name) {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(day -> name.apply(DayOfWeek.SUNDAY.plus(day)))
        .toList();
  }

  /** For choices of which several can be taken, as they are told to who hears the page. */
  public static MultiSelectComboBoxI18n multiSelect() {
    return new MultiSelectComboBoxI18n()
        .setCleared(translate("component.multi.cleared"))
        .setFocused(translate("component.multi.focused"))
        .setSelected(translate("component.multi.selected"))
        .setDeselected(translate("component.multi.deselected"))
        .setTotal(translate("component.multi.total") + " {count}");
  }

  /** For one file or several. */
  public static UploadI18N upload() {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(translate("component.upload.drop"))
                .setMany(translate("component.upload.dropMany")))
        .setAddFiles(
            new UploadI18N.AddFiles()
                .setOne(translate("component.upload.choose"))
                .setMany(translate("component.upload.chooseMany")))
        .setError(
            new UploadI18N.Error()
                .setTooManyFiles(translate("component.upload.tooMany"))
                .setFileIsTooBig(translate("component.upload.tooLarge"))
                .setIncorrectFileType(translate("component.upload.wrongType")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(translate("component.upload.connecting"))
                        .setStalled(translate("component.upload.stalled"))
                        .setProcessing(translate("component.upload.processing"))
                        .setHeld(translate("component.upload.held")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(translate("component.upload.remaining") + " ")
                        .setUnknown(translate("component.upload.remainingUnknown")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(translate("component.upload.unavailable"))
                        .setUnexpectedServerError(translate("component.upload.broken"))
                        .setForbidden(translate("component.upload.forbidden"))))
        .setFile(
            new UploadI18N.File()
                .setRetry(translate("component.upload.retry"))
                .setStart(translate("component.upload.start"))
                .setRemove(translate("component.upload.remove")))
        .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
  }

  /** For name and password. */
  public static LoginI18n login() {
    LoginI18n texts = LoginI18n.createDefault();
    LoginI18n.Form form = texts.getForm();
    form.setTitle(translate("component.login.title"));
    form.setUsername(translate("component.login.name"));
    form.setPassword(translate("component.login.password"));
    form.setSubmit(translate("component.login.submit"));
    LoginI18n.ErrorMessage wrong = texts.getErrorMessage();
    wrong.setTitle(translate("component.login.wrong"));
    wrong.setMessage(translate("component.login.wrongHint"));
    wrong.setUsername(translate("component.login.nameMissing"));
    wrong.setPassword(translate("component.login.passwordMissing"));
    return texts;
  }
}
