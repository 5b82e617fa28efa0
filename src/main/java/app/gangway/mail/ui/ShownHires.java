package app.gangway.mail.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** For whom words are shown while they are being written: a sample, or who came last. */
@Component
class ShownHires {

  private static final int LATEST = 5;
  private static final int SAMPLE_DAYS_AHEAD = 14;
  private static final String SAMPLE_EMAIL = "jo@example.com";
  private static final String SAMPLE_MANAGER_EMAIL = "kim@example.com";

  private final Onboardings onboardings;
  private final Clock clock;

  ShownHires(Onboardings onboardings, Clock clock) {
    this.onboardings = onboardings;
    this.clock = clock;
  }

  /**
   * @param onboarding null for the sample
   */
  record ShownHire(@Nullable UUID onboarding, NewHire hire, HireDetails details, String label) {

    private static ShownHire of(Onboarding onboarding) {
      NewHire hire = onboarding.hire();
      return new ShownHire(onboarding.id(), hire, onboarding.details(), hire.name());
    }
  }

  /** The sample first, then the latest. */
  List<ShownHire> all() {
    return Stream.concat(
            Stream.of(sample()),
            onboardings.findAllByOrderBySubmittedAtDescIdDesc(Limit.of(LATEST)).stream()
                .map(ShownHire::of))
        .toList();
  }

  private ShownHire sample() {
    NewHire hire =
        new NewHire(
            translate("newhire.name.example"),
            SAMPLE_EMAIL,
            LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(SAMPLE_DAYS_AHEAD),
            "developer");
    HireDetails details =
        new HireDetails(
            translate("newhire.department.example"),
            translate("newhire.location.example"),
            translate("newhire.manager.example"),
            SAMPLE_MANAGER_EMAIL,
            null);
    return new ShownHire(null, hire, details, translate("mail.preview.sample", hire.name()));
  }
}
