package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.ui.Viewer;
import app.gangway.ui.search.SearchHit;
import app.gangway.ui.search.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** People by name or email, the latest first; for HR. */
@Component
@Order(1)
class OnboardingSearch implements SearchSource {

  private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "submittedAt", "id");

  private final Onboardings onboardings;
  private final Viewer viewer;

  OnboardingSearch(Onboardings onboardings, Viewer viewer) {
    this.onboardings = onboardings;
    this.viewer = viewer;
  }

  @Override
  public String title() {
    return translate("search.people");
  }

  @Override
  public List<SearchHit> search(String text, int most) {
    OnboardingFilter filter = new OnboardingFilter(text, null, null, null, null, false);
    return viewer.may(Role.HR)
        ? onboardings
            .findBy(filter.toSpecification(), found -> found.sortBy(LATEST_FIRST).limit(most).all())
            .stream()
            .map(OnboardingSearch::hit)
            .toList()
        : List.of();
  }

  private static SearchHit hit(Onboarding onboarding) {
    return new SearchHit(
        onboarding.hire().name(),
        translate("search.person", onboarding.hire().email(), Tones.word(onboarding.status())),
        "onboardings/" + onboarding.id());
  }
}
