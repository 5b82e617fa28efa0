package app.gangway.approval;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Interval;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SignedInAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Finding again what was decided; on both databases. */
abstract class DecidedRules {

  @Autowired ManualExecution gangway;
  @Autowired ApprovalService service;
  @Autowired Approvals approvals;
  @Autowired DecisionExport export;

  /** In every name, so that other tests of the same database are not found. */
  private String mark = "";

  @BeforeEach
  void mark() {
    mark = "M" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void decisions_are_found_by_person_approver_and_comment() {
    decided("Ann " + mark, Decision.APPROVE, "has one at home");
    decided("Bob " + mark, Decision.DECLINE, "100% remote " + mark);

    assertThat(found("ANN " + mark, null)).containsExactly("Ann " + mark);
    assertThat(found("bob-" + mark, null)).containsExactly("Bob " + mark);
    assertThat(found("100% remote " + mark, null)).containsExactly("Bob " + mark);
    assertThat(found("100_ remote " + mark, null)).isEmpty();
    assertThat(found("arno", null)).contains("Ann " + mark, "Bob " + mark);
    assertThat(found("nobody\0" + mark, null)).isEmpty();
  }

  @Test
  void decisions_are_found_by_what_was_decided() {
    decided("Ann " + mark, Decision.APPROVE, "");
    decided("Bob " + mark, Decision.DECLINE, "");
    gangway.performAll(gangway.submit(hire("Cyd " + mark, "cyd-" + mark + "@x.com", "sales")));

    assertThat(found(mark, null)).containsExactlyInAnyOrder("Ann " + mark, "Bob " + mark);
    assertThat(found(mark, ApprovalStatus.DECLINED)).containsExactly("Bob " + mark);
    assertThat(approvals.countDecided(new DecidedFilter(mark, null))).isEqualTo(2);
    assertThat(approvals.countDecided(new DecidedFilter(mark, ApprovalStatus.APPROVED)))
        .isEqualTo(1);
  }

  @Test
  void decisions_are_found_by_when_they_were_made() {
    decided("Ann " + mark, Decision.APPROVE, "");
    Instant at = Objects.requireNonNull(all().get(0).decidedAt());

    assertThat(countOf(at, at.plusMillis(1))).isEqualTo(1);
    assertThat(countOf(at.minusSeconds(1), at)).isZero();
    assertThat(countOf(at.plusMillis(1), at.plusSeconds(1))).isZero();
  }

  private long countOf(Instant since, Instant until) {
    DecidedFilter filter = new DecidedFilter(mark, null, new Interval(since, until));
    assertThat(approvals.decided(filter, PageRequest.of(0, 50)))
        .hasSize((int) approvals.countDecided(filter));
    return approvals.countDecided(filter);
  }

  private List<ApprovalView> all() {
    return approvals.decided(new DecidedFilter(mark, null), PageRequest.of(0, 50));
  }

  @Test
  void the_file_has_what_the_filter_shows() {
    decided("Ann " + mark, Decision.APPROVE, "=1+1");
    decided("Bob " + mark, Decision.DECLINE, "");

    assertThat(file(new DecidedFilter(mark, ApprovalStatus.APPROVED)))
        .contains("onboarding,name,email,role,decision,by,when,comment,via")
        .contains("Ann " + mark, "APPROVED", "arno", "'=1+1,PAGE")
        .doesNotContain("Bob " + mark);
  }

  private String file(DecidedFilter filter) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    SignedInAs.admin(
        () -> {
          try {
            export.write(filter, file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return file.toString(StandardCharsets.UTF_8);
  }

  private List<String> found(String text, ApprovalStatus status) {
    return approvals.decided(new DecidedFilter(text, status), PageRequest.of(0, 50)).stream()
        .map(approval -> approval.hire().name())
        .toList();
  }

  private void decided(String name, Decision decision, String comment) {
    String email = name.replace(' ', '-') + "@example.com";
    UUID onboarding = gangway.submit(hire(name, email, "sales"));
    gangway.performAll(onboarding);
    UUID approval = approvals.ofOnboarding(onboarding).get(0).id();
    service.decide(approval, decision, APPROVER, DecidedVia.PAGE, comment);
  }
}
