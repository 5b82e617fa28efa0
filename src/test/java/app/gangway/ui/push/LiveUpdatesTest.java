package app.gangway.ui.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ui.OnboardingsView;
import app.gangway.overview.ui.OverviewView;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveUpdatesTest extends PageTest {

  @Autowired LiveUpdates live;

  @Test
  void a_page_that_is_left_is_not_told_any_more() {
    UI.getCurrent().navigate(OverviewView.class);
    int open = live.watching();
    for (int visit = 0; visit < 10; visit++) {
      UI.getCurrent().navigate(OnboardingsView.class);
      UI.getCurrent().navigate(OverviewView.class);
    }

    assertThat(live.watching()).isEqualTo(open);
  }
}
