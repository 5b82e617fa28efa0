package app.gangway.onboarding.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of the list of onboardings that can be hidden; the name of the person stays. */
enum ListColumn {
  ROLE("newhire.role"),
  STARTS("onboarding.column.starts"),
  STATUS("onboarding.column.status"),
  PROGRESS("onboarding.column.progress"),
  SUBMITTED("onboarding.column.submitted");

  private final String title;

  ListColumn(String title) {
    this.title = title;
  }

  /** The key of its header. */
  String title() {
    return title;
  }

  /** Those of these names; names that are not known are passed over. */
  static Set<ListColumn> named(Set<String> names) {
    return Arrays.stream(values())
        .filter(column -> names.contains(column.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListColumn.class)));
  }

  static Set<String> names(Set<ListColumn> columns) {
    return columns.stream().map(Enum::name).collect(Collectors.toSet());
  }
}
