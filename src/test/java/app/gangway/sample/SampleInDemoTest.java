package app.gangway.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.common.access.Role;
import app.gangway.testing.DemoTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

@DemoTest
class SampleInDemoTest {

  private static final Authentication HR = SignedInAs.authentication(People.HR, Role.HR);
  private static final Authentication APPROVER =
      SignedInAs.authentication(People.APPROVER, Role.APPROVER);

  @Autowired SampleData sample;

  @Test
  void hr_has_the_sample_made_and_removed_and_nobody_without_that_role() {
    assertThatThrownBy(() -> SignedInAs.as(APPROVER, () -> sample.load(People.APPROVER)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> SignedInAs.as(APPROVER, () -> sample.remove(People.APPROVER)))
        .isInstanceOf(AccessDeniedException.class);

    assertThat(SignedInAs.as(HR, () -> sample.load(People.HR))).isTrue();
    assertThat(SignedInAs.as(HR, () -> sample.remove(People.HR))).isEqualTo(41);
    assertThat(SignedInAs.as(HR, sample::isLoaded)).isFalse();
  }
}
