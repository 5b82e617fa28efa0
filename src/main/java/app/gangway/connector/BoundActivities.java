package app.gangway.connector;

import app.gangway.activity.Activities;
import app.gangway.common.configuration.UnusableConfigurationException;
import org.springframework.stereotype.Component;

/** Refuses to start with a connector behind an activity that there is not: it would do nothing. */
@Component
class BoundActivities {

  BoundActivities(Connectors connectors, Activities activities) {
    for (Connector connector : connectors.all()) {
      for (String bound : connectors.activitiesOf(connector)) {
        if (activities.find(bound).isEmpty()) {
          throw new UnusableConfigurationException(
              "gangway.activities.%s: no activity is called that".formatted(bound),
              "The installed ones are %s.".formatted(String.join(", ", activities.names())));
        }
      }
    }
  }
}
