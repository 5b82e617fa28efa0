package app.gangway.jobs;

import static org.jobrunr.scheduling.JobBuilder.aJob;

import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.execution.FanIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.scheduling.JobBuilder;
import org.springframework.stereotype.Component;

/** Fan in an onboarding whose activities have all settled. */
@Component
class CompletionJobs extends DerivedIdJobs<AllSettled> {

  /** How many to look at in one pass. */
  private static final int PAGE = 500;

  private final FanIn fanIn;

  CompletionJobs(FanIn fanIn) {
    this.fanIn = fanIn;
  }

  @Override
  Class<AllSettled> event() {
    return AllSettled.class;
  }

  @Override
  Map<Class<? extends JobRequest>, Integer> priorities() {
    return Map.of(CloseOnboarding.class, 20);
  }

  @Override
  UUID id(AllSettled settled) {
    return JobIds.of("close", settled.onboardingId(), settled.round());
  }

  @Override
  JobBuilder job(AllSettled settled) {
    return aJob()
        .withName("Close: " + settled.name())
        .withJobRequest(new CloseOnboarding(settled.onboardingId()));
  }

  @Override
  List<AllSettled> due(Instant before) {
    return fanIn.unclosed(PAGE);
  }
}
