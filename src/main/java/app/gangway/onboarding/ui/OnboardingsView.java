package app.gangway.onboarding.ui;

import app.gangway.batch.Batch;
import app.gangway.batch.Batches;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.EmptyState;
import app.gangway.ui.LiveUpdates;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** All onboardings, to search and filter; what is asked for stands in the address. */
@Route("onboardings")
@PageTitle("Onboardings · Gangway")
@Menu(title = "Onboardings", order = 1, icon = "vaadin:users")
public class OnboardingsView extends Main implements BeforeEnterObserver {

  private static final int RECENT_BATCHES = 100;

  private final Onboardings onboardings;
  private final Batches batches;
  private final Clock clock;
  private final OnboardingGrid grid;
  private final TextField search = new TextField();
  private final Select<OnboardingStatus> status = new Select<>();
  private final ComboBox<String> role = new ComboBox<>();
  private final ComboBox<Batch> batch = new ComboBox<>();
  private final Checkbox endedToday = new Checkbox("Ended today");
  private final Span count = new Span();
  private final Div nothing = new Div();
  private boolean settingUp;

  OnboardingsView(
      Onboardings onboardings, Batches batches, Roles roles, Clock clock, LiveUpdates live) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.clock = clock;
    this.grid = new OnboardingGrid(onboardings);
    addClassNames("page", "page-full");

    Button add = new Button("New onboarding", VaadinIcon.PLUS.create());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(NewOnboardingView.class)));
    PageHeader header = new PageHeader("Onboardings").withActions(add);
    count.addClassName("secondary");
    header.setBeside(count);

    add(header, filters(roles), grid, nothing);
    live.watch(this, OnboardingEvent.Changed.class::isInstance, this::refresh);
  }

  private Div filters(Roles roles) {
    search.setPlaceholder("Name or email");
    search.setAriaLabel("Search by name or email");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(250);
    search.addClassName("search");

    status.setItems(OnboardingStatus.values());
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption("Any status");
    status.setPlaceholder("Any status");
    status.setAriaLabel("Status");
    status.setItemLabelGenerator(s -> s == null ? "Any status" : Tones.word(s));

    role.setItems(roles.suggested());
    role.setPlaceholder("Any role");
    role.setAriaLabel("Role");
    role.setClearButtonVisible(true);

    batch.setItems(recentBatches());
    batch.setItemLabelGenerator(Batch::title);
    batch.setPlaceholder("Any batch");
    batch.setAriaLabel("Batch");
    batch.setClearButtonVisible(true);

    search.addValueChangeListener(change -> asked());
    status.addValueChangeListener(change -> asked());
    role.addValueChangeListener(change -> asked());
    batch.addValueChangeListener(change -> asked());
    endedToday.addValueChangeListener(change -> asked());
    Div filters = new Div(search, status, role, batch, endedToday);
    filters.addClassName("filters");
    return filters;
  }

  private List<Batch> recentBatches() {
    return batches.findAllByOrderBySubmittedAtDescIdAsc(PageRequest.of(0, RECENT_BATCHES));
  }

  /** What the address asks for. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    settingUp = true;
    search.setValue(asked.getSingleParameter("search").orElse(""));
    status.setValue(asked.getSingleParameter("status").flatMap(this::status).orElse(null));
    role.setValue(asked.getSingleParameter("role").orElse(null));
    batch.setValue(asked.getSingleParameter("batch").flatMap(this::batch).orElse(null));
    endedToday.setValue(asked.getSingleParameter("ended").filter("today"::equals).isPresent());
    settingUp = false;
    apply();
  }

  private Optional<OnboardingStatus> status(String name) {
    return List.of(OnboardingStatus.values()).stream()
        .filter(s -> s.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private Optional<Batch> batch(String id) {
    try {
      return batches.findById(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** The filter moved: the address follows, so that it can be shared and gone back to. */
  private void asked() {
    if (settingUp) {
      return;
    }
    OnboardingFilter filter = filter();
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "search", filter.text());
    put(parameters, "status", filter.status());
    put(parameters, "role", filter.role());
    put(parameters, "batch", filter.batchId());
    put(parameters, "ended", filter.endedSince() == null ? null : "today");
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null, new Location("onboardings", QueryParameters.simple(parameters))));
    apply();
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      parameters.put(name, value.toString());
    }
  }

  private OnboardingFilter filter() {
    UUID batchId = batch.getOptionalValue().map(Batch::id).orElse(null);
    return new OnboardingFilter(
        search.getValue(), status.getValue(), role.getValue(), batchId, endedSince());
  }

  private @Nullable Instant endedSince() {
    ZoneId zone = ZoneId.systemDefault();
    return endedToday.getValue()
        ? LocalDate.now(clock.withZone(zone)).atStartOfDay(zone).toInstant()
        : null;
  }

  private void apply() {
    grid.setFilter(filter());
    showCount();
  }

  private void refresh() {
    grid.refresh();
    showCount();
  }

  private void showCount() {
    long found = onboardings.count(filter().toSpecification());
    count.setText("%,d".formatted(found));
    grid.setVisible(found > 0);
    nothing.setVisible(found == 0);
    if (found == 0) {
      nothing.removeAll();
      nothing.add(
          filter().equals(OnboardingFilter.ALL) || onboardings.count() == 0
              ? firstSteps()
              : noMatch());
    }
  }

  private EmptyState firstSteps() {
    return new EmptyState(
        VaadinIcon.USERS,
        "Nobody is being onboarded yet",
        "Onboard one new hire with the form, or many at once with a CSV file.",
        new RouterLink("New onboarding", NewOnboardingView.class));
  }

  private EmptyState noMatch() {
    Button clear =
        new Button(
            "Show all", click -> getUI().ifPresent(ui -> ui.navigate(OnboardingsView.class)));
    return new EmptyState(
        VaadinIcon.SEARCH, "No onboarding matches", "Search for less, or show all.", clear);
  }
}
