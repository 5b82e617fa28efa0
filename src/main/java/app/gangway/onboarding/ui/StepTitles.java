package app.gangway.onboarding.ui;

import app.gangway.onboarding.StepName;
import app.gangway.process.ProcessVersions;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call the steps of an onboarding, in the language of the present page. */
@Component
public class StepTitles {

  private final ProcessVersions versions;
  private final ActivityWords words;

  StepTitles(ProcessVersions versions, ActivityWords words) {
    this.versions = versions;
    this.words = words;
  }

  /**
   * As its process calls it, else as it was called when it was planned, else as its activity is.
   *
   * @param version of the process that it is of; null where no process was asked
   */
  public String title(@Nullable UUID version, StepName step) {
    return Optional.ofNullable(version)
        .flatMap(versions::find)
        .flatMap(process -> process.definition().step(step.id()))
        .map(defined -> defined.title(UI.getCurrent().getLocale()))
        .or(() -> Optional.ofNullable(step.title()))
        .orElseGet(() -> words.title(step.activity()));
  }
}
