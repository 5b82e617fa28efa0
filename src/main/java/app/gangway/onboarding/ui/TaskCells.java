package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.task.OwnedTask;
import app.gangway.onboarding.task.Task;
import app.gangway.onboarding.task.TaskOwner;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the cells of a list of tasks show; rendered in the browser. */
final class TaskCells {

  static final String TASK =
      "<div class='person'><span class='strong'><bdi>${item.title}</bdi></span>"
          + "<span class='secondary' ?hidden=${!item.optional}>${item.optional}</span></div>";
  static final String FOR =
      "<div class='person'>${item.link"
          + " ? html`<a href='onboardings/${item.onboarding}' router-link>"
          + "<bdi>${item.name}</bdi></a>`"
          + " : html`<bdi>${item.name}</bdi>`}"
          + "<span class='secondary'>${item.starts}"
          + "${item.place ? html` · <bdi>${item.place}</bdi>` : ''}</span></div>";
  static final String DUE =
      "${item.settled"
          + " ? html`<div class='person'><bdi lang='en'>${item.outcome}</bdi>"
          + "<span class='secondary'><gw-moment at='${item.settled}'></gw-moment></span></div>`"
          + " : html`<div class='badges'><span>${item.due"
          + " ? html`<gw-moment at='${item.due}'></gw-moment>`"
          + " : html`<span class='secondary'>${item.noDue}</span>`}</span>"
          + "${item.overdue ? html`<span class='badge ${item.tone}'>"
          + "<vaadin-icon icon='${item.icon}' aria-hidden='true'></vaadin-icon>"
          + "<span>${item.overdue}</span></span>` : ''}</div>`}";
  static final String WHOSE =
      "<div class='person'><bdi>${item.who}</bdi>"
          + "<span class='secondary' ?hidden=${!item.whoNote}>${item.whoNote}</span></div>";
  static final String CARD =
      "<div class='grid-card'>"
          + TASK
          + FOR
          + "<div class='badges'><span class='secondary' ?hidden=${!item.dueWord}>"
          + "${item.dueWord}</span>"
          + DUE
          + "</div>"
          + WHOSE
          + "</div>";

  private final StepTitles titles;
  private final Clock clock;
  private final boolean links;

  /**
   * @param links whether they may open onboardings
   */
  TaskCells(StepTitles titles, Clock clock, boolean links) {
    this.titles = titles;
    this.clock = clock;
    this.links = links;
  }

  /** What people call it, for those who hear it too. */
  String title(Task task) {
    return titles.title(task.version(), task.step());
  }

  /** For one of the templates of this class. */
  LitRenderer<OwnedTask> renderer(String template) {
    return LitRenderer.<OwnedTask>of(template)
        .withProperty("title", each -> title(each.task()))
        .withProperty("optional", each -> each.task().required() ? "" : translate("task.optional"))
        .withProperty("link", each -> links)
        .withProperty("onboarding", each -> each.task().onboarding().toString())
        .withProperty("name", each -> each.task().hire())
        .withProperty("starts", each -> starts(each.task()))
        .withProperty("place", each -> Objects.toString(each.task().location(), ""))
        .withProperty("due", each -> text(each.task().dueBy()))
        .withProperty("dueWord", each -> dueWord(each.task()))
        .withProperty("noDue", each -> translate("task.due.none"))
        .withProperty("overdue", each -> overdue(each.task()))
        .withProperty("tone", each -> Tone.WAITING.cssClass())
        .withProperty("icon", each -> Tone.WAITING.iconName())
        .withProperty("settled", each -> text(each.task().settledAt()))
        .withProperty("outcome", each -> Objects.toString(each.task().outcome(), ""))
        .withProperty("who", each -> who(each.owner()))
        .withProperty("whoNote", each -> note(each.owner()));
  }

  private static String dueWord(Task task) {
    return task.isToDo() && task.dueBy() != null ? translate("activity.dueBy") : "";
  }

  private String overdue(Task task) {
    return task.isOverdue(clock.instant()) ? Tones.overdue() : "";
  }

  private static String starts(Task task) {
    return translate("onboarding.startsOn", Dates.text(task.startDate()));
  }

  private static String text(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }

  private static String who(TaskOwner owner) {
    if (owner.assignee() != null) {
      return owner.assignee();
    }
    return owner.group() == null ? translate("account.role.HR") : owner.group();
  }

  static String note(TaskOwner owner) {
    if (owner.group() == null) {
      return "";
    }
    if (owner.assignee() != null) {
      return owner.group();
    }
    return owner.isHrs() ? translate("task.ofNobody", owner.group()) : "";
  }
}
