package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.Batch;
import app.gangway.batch.Batches;
import app.gangway.common.LikePattern;
import app.gangway.common.access.Role;
import app.gangway.ui.Viewer;
import app.gangway.ui.language.Dates;
import app.gangway.ui.search.SearchHit;
import app.gangway.ui.search.SearchSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Batches by the names of their files, the latest first; for HR. */
@Component
@Order(2)
class BatchSearch implements SearchSource {

  private final Batches batches;
  private final Viewer viewer;

  BatchSearch(Batches batches, Viewer viewer) {
    this.batches = batches;
    this.viewer = viewer;
  }

  @Override
  public String title() {
    return translate("batch.title");
  }

  @Override
  public List<SearchHit> search(String text, int most) {
    // PostgreSQL takes no NUL, not even to look for it.
    String part = text.replace('\0', ' ').toLowerCase(Locale.ROOT);
    return viewer.may(Role.HR)
        ? batches.titled(LikePattern.containing(part), Limit.of(most)).stream()
            .map(BatchSearch::hit)
            .toList()
        : List.of();
  }

  private static SearchHit hit(Batch batch) {
    String day = Dates.text(LocalDate.ofInstant(batch.submittedAt(), ZoneId.systemDefault()));
    return new SearchHit(batch.title(), day, "batches/" + batch.id());
  }
}
