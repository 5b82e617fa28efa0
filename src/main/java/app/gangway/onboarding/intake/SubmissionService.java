package app.gangway.onboarding.intake;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in one new hire for somebody who looks at what is known of their email. */
@Service
@Transactional
public class SubmissionService {

  private final EmailHolders holders;
  private final OnboardingIntake intake;

  SubmissionService(EmailHolders holders, OnboardingIntake intake) {
    this.holders = holders;
    this.intake = intake;
  }

  /** Who is under way with this email, upper or lower case ignored. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public Optional<EmailHolder> underWay(String email) {
    return findUnderWay(NewHire.emailKey(email));
  }

  /** Who was onboarded before with this email, and not withdrawn. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public Optional<EmailHolder> onboardedBefore(String email) {
    String key = NewHire.emailKey(email);
    return Optional.ofNullable(holders.onboardedBefore(Set.of(key)).get(key));
  }

  /**
   * Takes one in, unless their email is under way; of two who submit one email at once the second
   * sees the first.
   *
   * @param seen who is under way with it as far as the submitter knows, and does not mind; null for
   *     nobody
   * @return somebody else who is under way with it, and then nothing was done; empty when the new
   *     hire was taken in
   */
  @RolesAllowed(Role.HR)
  public Optional<EmailHolder> submit(
      Submission submission, Planning plan, @Nullable EmailHolder seen, Actor actor) {
    holders.lock();
    Optional<EmailHolder> unseen =
        findUnderWay(submission.hire().emailKey()).filter(holder -> !holder.equals(seen));
    if (unseen.isEmpty()) {
      intake.take(List.of(submission), plan, actor, null, written -> {});
    }
    return unseen;
  }

  private Optional<EmailHolder> findUnderWay(String key) {
    return Optional.ofNullable(holders.underWay(Set.of(key)).get(key));
  }
}
