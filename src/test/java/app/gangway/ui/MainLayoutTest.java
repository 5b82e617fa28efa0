package app.gangway.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MainLayoutTest extends PageTest {

  @Test
  void the_pages_of_imports_belong_to_the_batches() {
    UI.getCurrent().navigate("batches");

    assertThat(_find(SideNavItem.class))
        .filteredOn(item -> item.getPathAliases().contains("imports"))
        .extracting(SideNavItem::getLabel)
        .containsExactly("Batches");
  }

  @Test
  void the_title_of_a_page_is_in_its_language() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate("audit");

    assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Prüfprotokoll · Gangway");
  }
}
