package app.gangway.onboarding.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the list of onboardings that can be hidden; the name of the person stays. */
enum ListColumn {
  ROLE("newhire.role"),
  DEPARTMENT("newhire.department", true),
  LOCATION("newhire.location", true),
  STARTS("onboarding.column.starts"),
  STATUS("onboarding.column.status"),
  PROGRESS("onboarding.column.progress"),
  SUBMITTED("onboarding.column.submitted");

  /** Before the name of a column that is shown though it is hidden at first. */
  private static final String SHOWN = "+";

  private final String title;
  private final boolean hiddenAtFirst;

  ListColumn(String title) {
    this(title, false);
  }

  ListColumn(String title, boolean hiddenAtFirst) {
    this.title = title;
    this.hiddenAtFirst = hiddenAtFirst;
  }

  /** The key of its header. */
  String title() {
    return title;
  }

  /** Those that are hidden according to these; names that are not known are passed over. */
  static Set<ListColumn> named(Set<String> names) {
    return Arrays.stream(values())
        .filter(
            column ->
                column.hiddenAtFirst
                    ? !names.contains(SHOWN + column.name())
                    : names.contains(column.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListColumn.class)));
  }

  /** What {@link #named} reads: those of what is hidden, or is shown, unlike at first. */
  static Set<String> names(Set<ListColumn> hidden) {
    Set<String> names = new HashSet<>();
    for (ListColumn column : values()) {
      if (hidden.contains(column) != column.hiddenAtFirst) {
        names.add(column.hiddenAtFirst ? SHOWN + column.name() : column.name());
      }
    }
    return names;
  }
}
