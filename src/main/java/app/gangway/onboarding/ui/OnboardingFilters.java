package app.gangway.onboarding.ui;

import app.gangway.onboarding.FailureCause;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.ui.BatchOptions.Option;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of the list of onboardings, on the page and in its address. */
public class OnboardingFilters extends Div {

  private static final int RECENT_BATCHES = 100;
  private static final int TYPING_MILLIS = 250;

  private final BatchOptions batches;
  private final Clock clock;
  private final TextField search = new TextField();
  private final StatusSelect status = new StatusSelect();
  private final ComboBox<String> role = new ComboBox<>();
  private final ComboBox<String> department = new ComboBox<>();
  private final ComboBox<String> location = new ComboBox<>();
  private final ComboBox<Option> batch = new ComboBox<>();
  private final Checkbox endedToday = new Checkbox(getTranslation("onboarding.filter.endedToday"));
  private final DaysChip submitted = new DaysChip("days.submitted");
  private final DaysChip ended = new DaysChip("days.ended");
  private final StartsSelect starts;
  private final DaysChip startsOn = new DaysChip("ready.starts.days");
  private final Button forCause = new Button(VaadinIcon.CLOSE_SMALL.create());
  private @Nullable FailureCause cause;
  private boolean settingUp;

  /**
   * @param asked is told when a person has changed something
   */
  public OnboardingFilters(
      Roles roles, UsedDetails details, BatchOptions batches, Clock clock, Runnable asked) {
    this.batches = batches;
    this.clock = clock;
    this.starts = new StartsSelect(clock);
    addClassName("filters");

    search.setPlaceholder(getTranslation("onboarding.filter.search"));
    search.setAriaLabel(getTranslation("onboarding.filter.search.label"));
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_MILLIS);
    search.addClassName("search");

    role.setItems(roles.suggested());
    role.setPlaceholder(getTranslation("onboarding.filter.role.any"));
    role.setAriaLabel(getTranslation("newhire.role"));
    role.setClearButtonVisible(true);

    offer(department, details.departments());
    department.setPlaceholder(getTranslation("onboarding.filter.department.any"));
    department.setAriaLabel(getTranslation("newhire.department"));
    offer(location, details.locations());
    location.setPlaceholder(getTranslation("onboarding.filter.location.any"));
    location.setAriaLabel(getTranslation("newhire.location"));

    batch.setItems(batches.latest(RECENT_BATCHES));
    batch.setItemLabelGenerator(Option::title);
    batch.setPlaceholder(getTranslation("onboarding.filter.batch.any"));
    batch.setAriaLabel(getTranslation("onboarding.filter.batch"));
    batch.setClearButtonVisible(true);

    forCause.addThemeVariants(ButtonVariant.LUMO_SMALL);
    forCause.setIconAfterText(true);
    forCause.setVisible(false);

    Runnable tell =
        () -> {
          if (!settingUp) {
            asked.run();
          }
        };
    search.addValueChangeListener(change -> tell.run());
    status.addValueChangeListener(change -> tell.run());
    role.addValueChangeListener(change -> tell.run());
    department.addValueChangeListener(change -> tell.run());
    location.addValueChangeListener(change -> tell.run());
    batch.addValueChangeListener(change -> tell.run());
    starts.addValueChangeListener(
        change -> {
          if (!settingUp) {
            startsOn.set("");
          }
          tell.run();
        });
    endedToday.addValueChangeListener(change -> tell.run());
    submitted.onRemoved(tell);
    ended.onRemoved(tell);
    startsOn.onRemoved(tell);
    forCause.addClickListener(
        click -> {
          setCause(null);
          tell.run();
        });
    add(search, status, starts, role, department, location, batch, endedToday);
    add(submitted, ended, startsOn, forCause);
  }

  public OnboardingFilter filter() {
    UUID batchId = batch.getOptionalValue().map(Option::id).orElse(null);
    StatusChoice chosen = status.getValue();
    return new OnboardingFilter(
        search.getValue(),
        chosen == null ? null : chosen.status(),
        role.getValue(),
        batchId,
        endedSince(),
        chosen == StatusChoice.ORDER_DECLINED,
        chosen == StatusChoice.QUEUED,
        submitted.interval(),
        ended.interval(),
        cause,
        chosen == StatusChoice.OVERDUE ? clock.instant() : null,
        department.getValue(),
        location.getValue(),
        chosen == StatusChoice.NOT_READY,
        startsOn.days() == null ? starts.days() : startsOn.days());
  }

  /** Keeps to the children of one batch, for its own page. */
  public void keepTo(Option one) {
    settingUp = true;
    batch.setValue(one);
    batch.setVisible(false);
    settingUp = false;
  }

  /** Takes over what an address asks for; what it does not understand is any. */
  public void set(QueryParameters asked) {
    settingUp = true;
    search.setValue(asked.getSingleParameter("search").orElse(""));
    status.setValue(asked.getSingleParameter("status").flatMap(this::status).orElse(null));
    role.setValue(asked.getSingleParameter("role").orElse(null));
    choose(department, asked.getSingleParameter("department").orElse(null));
    choose(location, asked.getSingleParameter("location").orElse(null));
    if (batch.isVisible()) {
      batch.setValue(asked.getSingleParameter("batch").flatMap(this::batch).orElse(null));
    }
    endedToday.setValue(asked.getSingleParameter("ended").filter("today"::equals).isPresent());
    submitted.set(asked.getSingleParameter("submitted").orElse(""));
    ended.set(asked.getSingleParameter("ended").orElse(""));
    starts.setValue(asked.getSingleParameter("starts").flatMap(StartsSelect::of).orElse(null));
    startsOn.set(asked.getSingleParameter("starts").orElse(""));
    setCause(asked.getSingleParameter("cause").flatMap(FailureCause::parse).orElse(null));
    settingUp = false;
  }

  /** The same as {@link #set} would take it. */
  public QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "search", search.getValue());
    put(parameters, "status", status.getValue());
    put(parameters, "role", role.getValue());
    put(parameters, "department", department.getValue());
    put(parameters, "location", location.getValue());
    if (batch.isVisible()) {
      put(parameters, "batch", batch.getOptionalValue().map(Option::id).orElse(null));
    }
    put(parameters, "submitted", submitted.days());
    put(parameters, "ended", endedToday.getValue() ? "today" : ended.days());
    put(parameters, "starts", startsOn.days() == null ? starts.word() : startsOn.days());
    put(parameters, "cause", cause == null ? null : cause.parameter());
    return QueryParameters.simple(parameters);
  }

  /** Only where somebody has one. */
  private static void offer(ComboBox<String> choice, List<String> used) {
    choice.setItems(used);
    choice.setVisible(!used.isEmpty());
    choice.setClearButtonVisible(true);
  }

  /** An address may ask for one that nobody has; who asks is to see it. */
  private static void choose(ComboBox<String> choice, @Nullable String asked) {
    choice.setValue(asked);
    choice.setVisible(choice.isVisible() || asked != null);
  }

  /** One that people came with from a link; the button shows it, and takes it away. */
  private void setCause(@Nullable FailureCause asked) {
    cause = asked;
    forCause.setVisible(asked != null);
    if (asked != null) {
      forCause.setText(getTranslation("onboarding.filter.cause", isolated(asked.text())));
      forCause.setAriaLabel(getTranslation("onboarding.filter.cause.remove", asked.text()));
    }
  }

  /** A text in another language stays together in a line that is written from the right. */
  private static String isolated(String text) {
    return '\u2068' + text + '\u2069';
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.put(name, value.toString());
    }
  }

  private @Nullable Instant endedSince() {
    ZoneId zone = ZoneId.systemDefault();
    return endedToday.getValue()
        ? LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant()
        : null;
  }

  private Optional<StatusChoice> status(String name) {
    return Arrays.stream(StatusChoice.values())
        .filter(known -> known.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private Optional<Option> batch(String id) {
    try {
      return batches.find(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
