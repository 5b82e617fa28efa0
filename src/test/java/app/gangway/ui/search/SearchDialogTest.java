package app.gangway.ui.search;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchDialogTest extends PageTest {

  @Autowired List<SearchSource> sources;
  @Autowired BatchService batches;

  @Test
  void people_are_found_by_name_or_email_and_batches_by_file_and_pages_by_title() {
    UUID daniel = gangway.submit(daniel());
    gangway.submit(johnny());
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(
        () -> batches.submit(People.batch(batch, "May.csv", List.of(johnny())), People.HR));

    assertThat(search("larusso")).containsExactly("onboardings/" + daniel);
    assertThat(search("DANIEL.LARUSSO@")).containsExactly("onboardings/" + daniel);
    assertThat(search("may.c")).containsExactly("batches/" + batch);
    assertThat(search("audit")).containsExactly("audit");
    assertThat(search("100%\0_nobody")).isEmpty();
  }

  @Test
  void enter_opens_the_first() {
    UUID daniel = gangway.submit(daniel());
    search("daniel");
    TextField field = _get(_get(SearchDialog.class), TextField.class);

    ComponentUtil.fireEvent(field, new KeyPressEvent(field, Key.ENTER.getKeys().get(0)));

    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("onboardings/" + daniel);
    assertThat(_find(SearchDialog.class)).isEmpty();
  }

  @Test
  void an_approver_finds_only_those_that_they_were_asked_about() {
    UUID daniel = gangway.submit(daniel());
    gangway.submit(johnny());
    eventually(
        () -> assertThat(gangway.onboarding(daniel).status()).isEqualTo(OnboardingStatus.WAITING));
    signIn(People.APPROVER, Role.APPROVER);

    assertThat(search("a")).contains("onboardings/" + daniel, "approvals");
    assertThat(search("johnny")).isEmpty();
    assertThat(search("onboardings")).isEmpty();
  }

  private List<String> search(String text) {
    _find(SearchDialog.class).forEach(SearchDialog::close);
    new SearchDialog(sources).open();
    SearchDialog dialog = _get(SearchDialog.class);
    _setValue(_get(dialog, TextField.class), text);
    return _find(dialog, Anchor.class).stream().map(Anchor::getHref).toList();
  }
}
