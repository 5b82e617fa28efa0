package app.gangway.audit.ui;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.audit.AuditEntry;
import app.gangway.audit.AuditKind;
import app.gangway.audit.AuditLog;
import app.gangway.audit.AuditSubject;
import app.gangway.testing.PageTest;
import app.gangway.ui.EmptyState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditViewTest extends PageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired AuditLog log;

  @Test
  void an_empty_log_says_what_will_be_in_it() {
    UI.getCurrent().navigate(AuditView.class);

    assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("No entries yet");
    assertThat(exports()).isEmpty();
  }

  @Test
  void the_latest_deed_stands_first() {
    gangway.submit(johnny());
    record(AuditKind.SIGN_OUT, DAY, "Out");
    UI.getCurrent().navigate(AuditView.class);

    assertThat(lines()).containsExactly("Out", "Johnny Lawrence was submitted.");
  }

  @Test
  void deeds_are_found_by_what_who_where_and_words() {
    record(AuditKind.SIGN_IN, DAY, "In");
    log.record(AuditKind.REFUSED, APPROVER, Instant.now(), "Refused 100%");
    UI.getCurrent().navigate(AuditView.class);

    select(AuditKind.REFUSED);
    assertThat(lines()).containsExactly("Refused 100%");
    select(null);
    _setValue(fields().get(0), "192.0.2.1");
    assertThat(lines()).containsExactly("In");
    _setValue(fields().get(0), "%");
    assertThat(lines()).containsExactly("Refused 100%");
    _setValue(fields().get(0), "");
    _setValue(fields().get(1), "HAN");
    assertThat(lines()).containsExactly("In");
    _setValue(fields().get(1), "anna");
    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains("No matching entries");
    assertThat(exports()).isEmpty();

    _click(_get(Button.class, button -> button.withText("Show all")));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void deeds_are_found_by_day_both_days_included() {
    for (int day = 0; day < 4; day++) {
      record(AuditKind.SIGN_IN, DAY.plusDays(day), "Day " + day);
    }
    UI.getCurrent().navigate(AuditView.class);
    List<DatePicker> days = _find(DatePicker.class);

    _setValue(days.get(0), DAY.plusDays(1));
    assertThat(lines()).containsExactly("Day 3", "Day 2", "Day 1");
    _setValue(days.get(1), DAY.plusDays(2));
    assertThat(lines()).containsExactly("Day 2", "Day 1");
  }

  @Test
  void the_address_says_what_is_shown() {
    record(AuditKind.SIGN_IN, DAY, "In");
    record(AuditKind.SIGN_OUT, DAY.plusDays(1), "Out");

    open(Map.of("kind", "SIGN_IN", "who", "hanna", "from", "2026-03-02", "to", "2026-03-02"));
    assertThat(lines()).containsExactly("In");
    open(Map.of("kind", "nonsense", "from", "yesterday", "to", "+999999999-12-31"));
    assertThat(lines()).hasSize(2);
    open(Map.of("search", "\0", "who", "\0"));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void a_file_holds_what_is_shown() {
    record(AuditKind.SIGN_IN, DAY, "=1+1");
    record(AuditKind.SIGN_OUT, DAY, "Out");
    UI.getCurrent().navigate(AuditView.class);
    assertThat(file()).hasSize(3);

    select(AuditKind.SIGN_IN);
    assertThat(file())
        .hasSize(2)
        .first()
        .isEqualTo("\uFEFFid,when,what,who,from,line,onboarding,batch");
    assertThat(file().get(1)).endsWith(",Signed in,hanna,192.0.2.1,'=1+1,,");
  }

  @Test
  void an_entry_leads_to_what_it_is_about() {
    UUID id = UUID.randomUUID();

    assertThat(AuditGrid.href(AuditSubject.onboarding(id))).isEqualTo("onboardings/" + id);
    assertThat(AuditGrid.href(AuditSubject.batch(id))).isEqualTo("batches/" + id);
    assertThat(AuditGrid.href(AuditSubject.NONE)).isEmpty();
  }

  private void record(AuditKind kind, LocalDate day, String line) {
    Instant noon = day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    log.record(kind, HR, noon, line);
  }

  private static void open(Map<String, String> asked) {
    UI.getCurrent().navigate("audit", QueryParameters.simple(asked));
  }

  private static void select(AuditKind kind) {
    @SuppressWarnings("unchecked")
    Select<AuditKind> select = _get(Select.class, each -> each.withPlaceholder("All actions"));
    _setValue(select, kind);
  }

  private static List<TextField> fields() {
    return _find(TextField.class);
  }

  private static List<Anchor> exports() {
    return _find(Anchor.class).stream()
        .filter(anchor -> anchor.getElement().getTextRecursively().contains("Export"))
        .toList();
  }

  private static List<String> file() {
    return new String(_download(exports().get(0)), UTF_8).lines().toList();
  }

  private static List<String> lines() {
    @SuppressWarnings("unchecked")
    Grid<AuditEntry> grid = _get(Grid.class);
    return _findAll(grid).stream().map(AuditEntry::line).toList();
  }
}
