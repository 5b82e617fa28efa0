package app.gangway.connector;

import app.gangway.activity.Activities;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.StartDateChanged;
import app.gangway.onboarding.execution.AddedTasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What another system has been told of somebody's first day stays there when the day moves: so it
 * becomes a task to tell it.
 */
@Component
@Transactional
class StartDateListener {

  private final ActivityRuns runs;
  private final ConnectorOrders orders;
  private final Connectors connectors;
  private final Activities activities;
  private final AddedTasks tasks;

  StartDateListener(
      ActivityRuns runs,
      ConnectorOrders orders,
      Connectors connectors,
      Activities activities,
      AddedTasks tasks) {
    this.runs = runs;
    this.orders = orders;
    this.connectors = connectors;
    this.activities = activities;
    this.tasks = tasks;
  }

  @EventListener
  void on(StartDateChanged changed) {
    UUID onboarding = changed.onboardingId();
    List<ActivityRun> steps = runs.findByOnboardingIdOrderByOrdinal(onboarding);
    Map<UUID, ConnectorOrder> latest =
        orders.latestOf(List.of(onboarding), steps.stream().map(ActivityRun::id).toList());
    for (ActivityRun step : steps) {
      if (mayBeTold(step, latest.get(step.id()))) {
        tasks.tell(step, step.name().title(activities), changed.hire().startDate());
      }
    }
  }

  private boolean mayBeTold(ActivityRun step, @Nullable ConnectorOrder order) {
    if (order == null) {
      return step.status() == ActivityStatus.RUNNING
          && connectors.behind(step.activity()).isPresent();
    }
    return switch (order.status()) {
      case OPEN, ORDERED, DONE -> true;
      case FAILED, WITHDRAWN -> false;
    };
  }
}
