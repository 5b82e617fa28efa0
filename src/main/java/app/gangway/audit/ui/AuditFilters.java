package app.gangway.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.audit.AuditFilter;
import app.gangway.audit.AuditKind;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of the audit log, on the page and in its address. */
class AuditFilters extends Div {

  private static final int TYPING_MILLIS = 250;

  private final TextField search = text("text");
  private final TextField who = text("who");
  private final Select<AuditKind> kind = new Select<>();
  private final DatePicker from = picker("from");
  private final DatePicker to = picker("to");
  private boolean settingUp;

  /**
   * @param asked is told when a person has changed something
   */
  AuditFilters(Runnable asked) {
    addClassName("filters");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.addClassName("search");
    who.setPrefixComponent(VaadinIcon.USER.create());

    kind.setItems(AuditKind.values());
    kind.setEmptySelectionAllowed(true);
    String any = translate("audit.filter.anything");
    kind.setEmptySelectionCaption(any);
    kind.setPlaceholder(any);
    kind.setAriaLabel(translate("audit.filter.kind"));
    kind.setItemLabelGenerator(item -> item == null ? any : translate("audit.kind." + item));

    Runnable tell =
        () -> {
          if (!settingUp) {
            asked.run();
          }
        };
    search.addValueChangeListener(change -> tell.run());
    kind.addValueChangeListener(change -> tell.run());
    who.addValueChangeListener(change -> tell.run());
    from.addValueChangeListener(change -> tell.run());
    to.addValueChangeListener(change -> tell.run());
    add(search, kind, who, from, to);
  }

  private static TextField text(String key) {
    TextField field = new TextField();
    field.setPlaceholder(translate("audit.filter." + key));
    field.setAriaLabel(translate("audit.filter.label." + key));
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_MILLIS);
    return field;
  }

  private static DatePicker picker(String key) {
    DatePicker field = new DatePicker();
    field.setPlaceholder(translate("audit.filter." + key));
    field.setAriaLabel(translate("audit.filter.label." + key));
    field.setClearButtonVisible(true);
    field.setI18n(ComponentTexts.datePicker());
    return field;
  }

  AuditFilter filter() {
    LocalDate last = to.getValue();
    return new AuditFilter(
        kind.getValue(),
        who.getValue(),
        Address.full(search.getValue().strip()),
        begin(from.getValue()),
        begin(last == null ? null : last.plusDays(1)));
  }

  /** Takes over what an address asks for; what it does not understand is any. */
  void set(QueryParameters asked) {
    settingUp = true;
    search.setValue(asked.getSingleParameter("search").orElse(""));
    kind.setValue(asked.getSingleParameter("kind").flatMap(AuditFilters::kind).orElse(null));
    who.setValue(asked.getSingleParameter("who").orElse(""));
    from.setValue(asked.getSingleParameter("from").flatMap(AuditFilters::day).orElse(null));
    to.setValue(asked.getSingleParameter("to").flatMap(AuditFilters::day).orElse(null));
    settingUp = false;
  }

  /** The same as {@link #set} would take it. */
  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "search", search.getValue());
    put(parameters, "kind", kind.getValue());
    put(parameters, "who", who.getValue());
    put(parameters, "from", from.getValue());
    put(parameters, "to", to.getValue());
    return QueryParameters.simple(parameters);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.put(name, value.toString());
    }
  }

  private static @Nullable Instant begin(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
  }

  private static Optional<AuditKind> kind(String name) {
    return Arrays.stream(AuditKind.values())
        .filter(known -> known.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** As ISO 8601 writes it; no database knows the years beyond four digits. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> text.length() == 10);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
