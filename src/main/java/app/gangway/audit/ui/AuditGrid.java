package app.gangway.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditEntry;
import app.gangway.audit.AuditFilter;
import app.gangway.audit.AuditSubject;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;

/** The log as a lazy list, newest first: only what is in view is read; on a phone, cards. */
class AuditGrid extends Composite<Div> {

  private static final String WHEN = "<gw-moment at='${item.at}'></gw-moment>";
  private static final String WHAT =
      "<span class='badge ${item.tone}'>"
          + "<vaadin-icon icon='${item.icon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.kind}</span></span>";
  private static final String WHO =
      "<div class='sentence'><bdi class='strong'>${item.who}</bdi>"
          + "<br><bdi class='secondary'>${item.origin}</bdi></div>";
  private static final String LINE =
      "<span class='sentence'><bdi lang='en' dir='ltr'>"
          + "${item.href ? html`<a href=${item.href} router-link>${item.line}</a>` : item.line}"
          + "</bdi></span>";
  private static final String CARD =
      "<div class='grid-card'><div class='badges'>"
          + WHAT
          + "<span class='secondary'>"
          + WHEN
          + "</span></div>"
          + LINE
          + WHO
          + "</div>";

  private final AuditEntries entries;
  private final Grid<AuditEntry> grid = new Grid<>();
  private AuditFilter filter = AuditFilter.ALL;

  AuditGrid(AuditEntries entries) {
    this.entries = entries;
    getContent().addClassName("grid-frame");
    grid.addThemeVariants(
        GridVariant.LUMO_NO_BORDER,
        GridVariant.LUMO_ROW_STRIPES,
        GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("accessible-name", getTranslation("audit.title"));

    Grid.Column<AuditEntry> card =
        grid.addColumn(renderer(CARD)).setHeader(getTranslation("audit.column.entry"));
    grid.addColumn(renderer(WHEN))
        .setHeader(getTranslation("audit.column.when"))
        .setWidth("165px")
        .setFlexGrow(0);
    grid.addColumn(renderer(WHAT))
        .setHeader(getTranslation("audit.column.what"))
        .setWidth("180px")
        .setFlexGrow(0);
    grid.addColumn(renderer(WHO)).setHeader(getTranslation("audit.column.who")).setFlexGrow(1);
    grid.addColumn(renderer(LINE)).setHeader(getTranslation("audit.column.line")).setFlexGrow(3);
    grid.setItems(DataProvider.fromCallbacks(this::fetch, this::count));
    getContent().add(grid, new ResponsiveCards(grid, card));
  }

  /** Shows what passes the filter. */
  void setFilter(AuditFilter wanted) {
    filter = wanted;
    grid.getDataProvider().refreshAll();
  }

  private Stream<AuditEntry> fetch(Query<AuditEntry, Void> query) {
    PageRequest page =
        PageRequest.of(query.getPage(), query.getPageSize(), AuditEntries.NEWEST_FIRST);
    return entries
        .findBy(
            filter.toSpecification(), found -> found.sortBy(AuditEntries.NEWEST_FIRST).slice(page))
        .stream();
  }

  private int count(Query<AuditEntry, Void> query) {
    return Math.toIntExact(entries.count(filter.toSpecification()));
  }

  /** Rendered in the browser: a hundred rows as components would be thousands of objects here. */
  private static LitRenderer<AuditEntry> renderer(String template) {
    return LitRenderer.<AuditEntry>of(template)
        .withProperty("at", entry -> entry.happenedAt().toString())
        .withProperty("kind", entry -> translate("audit.kind." + entry.kind()))
        .withProperty("tone", entry -> AuditTones.of(entry.kind()).cssClass())
        .withProperty("icon", entry -> AuditTones.icon(entry.kind()).create().getIcon())
        .withProperty(
            "who", entry -> entry.who().isEmpty() ? translate("audit.noName") : entry.who())
        .withProperty("origin", entry -> Address.shortened(entry.origin()))
        .withProperty("line", AuditEntry::line)
        .withProperty("href", entry -> href(entry.about()));
  }

  /** Empty where there is nothing to look at. */
  static String href(AuditSubject about) {
    if (about.onboardingId() != null) {
      return "onboardings/" + about.onboardingId();
    }
    return about.batchId() == null ? "" : "batches/" + about.batchId();
  }
}
