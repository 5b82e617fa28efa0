package app.gangway.onboarding.ui;

import app.gangway.activity.Activities;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What pages say about the activities, whichever are installed and however they are configured. */
@Component
public class ActivityWords {

  private final Activities activities;

  ActivityWords(Activities activities) {
    this.activities = activities;
  }

  /** {@code Access card and Welcome email start at once, in parallel.} */
  public String whatStarts() {
    List<String> titles = activities.titles();
    String last = titles.get(titles.size() - 1);
    return titles.size() == 1
        ? last + " starts at once."
        : "%s and %s start at once, in parallel."
            .formatted(String.join(", ", titles.subList(0, titles.size() - 1)), last);
  }

  /** What to know when a role is chosen. */
  String roleHint() {
    return String.join(
        " ",
        Stream.concat(Stream.of("Pick one or type another."), activities.approvalRules().stream())
            .toList());
  }
}
