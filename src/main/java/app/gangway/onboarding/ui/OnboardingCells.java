package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.HireDetails;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.ready.ToGo;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cells of a list of onboardings show. Rendered in the browser: a hundred rows as
 * components would be thousands of objects here.
 */
final class OnboardingCells {

  static final String PERSON =
      "<div class='person'><a href='onboardings/${item.id}' router-link>"
          + "<bdi>${item.name}</bdi></a>"
          + "<span class='secondary'><bdi>${item.email}</bdi></span></div>";
  static final String ROLE = "<bdi>${item.role}</bdi>";
  static final String DEPARTMENT = "<bdi>${item.department}</bdi>";
  static final String LOCATION = "<bdi>${item.location}</bdi>";
  static final String STATUS =
      "<div class='badges'><span class='badge ${item.tone}'>"
          + "<vaadin-icon icon='${item.icon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.status}</span></span>"
          + "<span class='badge tone-declined' ?hidden=${!item.declined}>"
          + "<vaadin-icon icon='vaadin:ban' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.declined}</span></span>"
          + "<span class='badge ${item.readyTone}' ?hidden=${!item.ready}>"
          + "<vaadin-icon icon='${item.readyIcon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.ready}</span></span></div>";
  static final String PROGRESS =
      "<div class='progress'><span>${item.progress}</span>"
          + "<vaadin-progress-bar class='${item.tone}' max=${item.total} value=${item.settled}"
          + " aria-label=${item.settledOf}></vaadin-progress-bar></div>";
  static final String SUBMITTED = "<gw-moment at='${item.submitted}'></gw-moment>";
  static final String ROW = "<span class='secondary'>${item.row}</span>";
  static final String CARD =
      "<div class='grid-card'>"
          + "<span class='secondary' ?hidden=${!item.row}>${item.rowOf}</span>"
          + PERSON
          + "<span class='secondary' ?hidden=${item.noRole && item.noStart}>"
          + "${item.noRole ? '' : html`<bdi>${item.role}</bdi>`}"
          + "${item.noRole || item.noStart ? '' : ' · '}${item.noStart ? '' : item.startsOn}</span>"
          + "<span class='secondary' ?hidden=${!item.place}><bdi>${item.place}</bdi></span>"
          + "<div ?hidden=${item.noStatus}>"
          + STATUS
          + "</div><div ?hidden=${item.noProgress}>"
          + PROGRESS
          + "</div>"
          + "</div>";

  private final Onboardings onboardings;
  private final Set<UUID> notBegun = new HashSet<>();
  private final Map<UUID, ToGo> toGo = new HashMap<>();
  private Set<ListColumn> hidden = Set.of();
  private boolean numbered;

  OnboardingCells(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  /** From now on with their rows in the file of their batch. */
  void showRows() {
    numbered = true;
  }

  /** From now on a card is without what these columns say. */
  void hide(Set<ListColumn> columns) {
    hidden = columns;
  }

  /** To be told of those that come into view: only of them it is asked, and where it may be. */
  void noteNotBegun(List<Onboarding> found) {
    found.forEach(each -> notBegun.remove(each.id()));
    List<UUID> asked =
        found.stream()
            .filter(each -> each.status() == OnboardingStatus.RUNNING && !each.suspended())
            .filter(each -> each.settled() == 0)
            .map(Onboarding::id)
            .toList();
    if (!asked.isEmpty()) {
      notBegun.addAll(onboardings.notBegun(asked));
    }
  }

  /** To be told of those that come into view, as before. */
  void noteToGo(List<Onboarding> found) {
    found.forEach(each -> toGo.remove(each.id()));
    List<UUID> asked =
        found.stream()
            .filter(each -> ReadyBadge.isShown(each) && each.readyAt().isEmpty())
            .map(Onboarding::id)
            .toList();
    if (!asked.isEmpty()) {
      onboardings.toGo(asked).forEach(each -> toGo.put(each.onboardingId(), each));
    }
  }

  /** For one of the templates of this class. */
  LitRenderer<Onboarding> renderer(String template) {
    return LitRenderer.<Onboarding>of(template)
        .withProperty("id", o -> o.id().toString())
        .withProperty("name", o -> o.hire().name())
        .withProperty("email", o -> o.hire().email())
        .withProperty("role", o -> o.hire().role())
        .withProperty("department", o -> Objects.toString(o.details().department(), ""))
        .withProperty("location", o -> Objects.toString(o.details().location(), ""))
        .withProperty("place", this::place)
        .withProperty("startsOn", OnboardingCells::startsOn)
        .withProperty("noRole", o -> hidden.contains(ListColumn.ROLE))
        .withProperty("noStart", o -> hidden.contains(ListColumn.STARTS))
        .withProperty("noStatus", o -> hidden.contains(ListColumn.STATUS))
        .withProperty("noProgress", o -> hidden.contains(ListColumn.PROGRESS))
        .withProperty("tone", o -> tone(o).cssClass())
        .withProperty("icon", o -> tone(o).iconName())
        .withProperty("status", this::word)
        .withProperty("row", o -> row(o, "batch.row.number"))
        .withProperty("rowOf", o -> row(o, "batch.row.text"))
        .withProperty("declined", o -> o.orderDeclined() ? Tones.orderDeclined() : "")
        .withProperty("ready", this::ready)
        .withProperty("readyTone", o -> ReadyBadge.tone(o).cssClass())
        .withProperty("readyIcon", o -> ReadyBadge.tone(o).iconName())
        .withProperty("progress", o -> translate("onboarding.progress", o.settled(), o.total()))
        .withProperty("settledOf", o -> translate("onboarding.settled", o.settled(), o.total()))
        .withProperty("settled", Onboarding::settled)
        .withProperty("total", Onboarding::total)
        .withProperty("submitted", o -> o.submittedAt().toString());
  }

  private Tone tone(Onboarding onboarding) {
    return notBegun.contains(onboarding.id()) ? Tone.QUEUED : Tones.of(onboarding);
  }

  private String word(Onboarding onboarding) {
    return notBegun.contains(onboarding.id()) ? Tones.queued() : Tones.word(onboarding);
  }

  /** Empty where it is not told. */
  private String ready(Onboarding onboarding) {
    return ReadyBadge.isShown(onboarding)
        ? ReadyBadge.word(onboarding, toGo.get(onboarding.id()))
        : "";
  }

  /** Department and location, as far as they are known and shown. */
  private String place(Onboarding onboarding) {
    HireDetails details = onboarding.details();
    return Stream.of(
            hidden.contains(ListColumn.DEPARTMENT) ? null : details.department(),
            hidden.contains(ListColumn.LOCATION) ? null : details.location())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** In these words; empty where rows do not matter, or are not known. */
  private String row(Onboarding onboarding, String words) {
    return numbered ? onboarding.batchRow().map(row -> translate(words, row)).orElse("") : "";
  }

  private static String startsOn(Onboarding onboarding) {
    return translate("onboarding.startsOn", Dates.text(onboarding.hire().startDate()));
  }
}
