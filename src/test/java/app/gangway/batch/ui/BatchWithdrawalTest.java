package app.gangway.batch.ui;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rest of a batch is withdrawn on its page. */
class BatchWithdrawalTest extends PageTest {

  private static final String STARTED =
      """
      select count(*) from activity_run r join onboarding o on o.id = r.onboarding_id
      where o.batch_id = ? and r.first_started_at is not null\
      """;

  private final UUID id = UUID.randomUUID();

  @Autowired BatchService service;
  @Autowired BackgroundJobServer jobServer;
  @Autowired JdbcClient rows;

  @Test
  void whoever_withdraws_is_asked_first_how_many_people_that_is() {
    open("sales", 2);
    eventually(() -> assertThat(progress().count(OnboardingStatus.WAITING)).isEqualTo(2));

    ask();

    assertThat(_get(ConfirmDialog.class).getElement().getProperty("header"))
        .isEqualTo("Withdraw 2 people?");
    _fireCancel(_get(ConfirmDialog.class));
    assertThat(progress().batch().status()).isEqualTo(BatchStatus.RUNNING);
  }

  @Test
  void nothing_that_waits_in_the_queue_starts_after_the_yes() {
    jobServer.pauseProcessing();
    try {
      open("developer", 150);
      ask();
      _fireConfirm(_get(ConfirmDialog.class));
      assertThat(_get(WithdrawalProgress.class).getText()).isEqualTo("Withdrawn: 0 of 150");
    } finally {
      jobServer.resumeProcessing();
    }
    await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> progress().open() == 0);

    assertThat(progress().count(OnboardingStatus.WITHDRAWN)).isEqualTo(150);
    assertThat(rows.sql(STARTED).param(id).query(Long.class).single()).isZero();
    eventually(
        () -> assertThat(_get(WithdrawalProgress.class).getText()).isEqualTo("Withdrawn: 150"));
  }

  private static void ask() {
    _click(_get(Button.class, spec -> spec.withText("Withdraw the rest")));
  }

  private void open(String role, int people) {
    List<NewHire> hires =
        IntStream.range(0, people)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), role))
            .toList();
    service.submit(batch(id, "hires.csv", hires), HR);
    UI.getCurrent().navigate(BatchView.class, id.toString());
  }

  private BatchProgress progress() {
    return service.progress(id).orElseThrow();
  }
}
