package app.gangway.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the start that a setting has no effect any more, since a process says what it said. */
@Component
class IneffectiveRoles {

  private static final Logger log = LoggerFactory.getLogger(IneffectiveRoles.class);
  private static final String SETTING = "gangway.approval.roles";

  private final ProcessVersions versions;
  private final Environment environment;

  IneffectiveRoles(ProcessVersions versions, Environment environment) {
    this.versions = versions;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    if (isSet()) {
      versions.published().stream()
          .filter(each -> each.code().equals(ProcessOverview.STANDARD))
          .filter(each -> !each.definition().isBuiltIn())
          .forEach(
              each ->
                  log.warn(
                      "{} has no effect any more: version {} of the process {} says who is asked."
                          + " Take it out of the configuration.",
                      SETTING,
                      each.number(),
                      each.title()));
    }
  }

  private boolean isSet() {
    return Binder.get(environment).bind(SETTING, Bindable.setOf(String.class)).isBound();
  }
}
