package app.gangway.ui.search;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.ui.Viewer;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of the menu. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PageSearch implements SearchSource {

  private final Viewer viewer;

  PageSearch(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public String title() {
    return translate("search.pages");
  }

  @Override
  public List<SearchHit> search(String text, int most) {
    String part = text.toLowerCase(Locale.ROOT);
    return MenuConfiguration.getMenuEntries().stream()
        .filter(entry -> viewer.may(Role.HR) || !entry.path().equals("/"))
        .map(entry -> new SearchHit(translate(entry.title()), "", entry.path()))
        .filter(hit -> hit.name().toLowerCase(Locale.ROOT).contains(part))
        .limit(most)
        .toList();
  }
}
