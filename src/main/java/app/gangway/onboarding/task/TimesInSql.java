package app.gangway.onboarding.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Times as a statement has them that names the onboarding o. */
final class TimesInSql {

  private static final String MOMENT = "cast(:%s as timestamp with time zone)";

  private final Map<String, Object> parameters = new HashMap<>();
  private final String from;
  private final String until;

  TimesInSql(TaskTimes times) {
    put("over", times.over());
    put("longOver", times.longOver());
    put("begun", times.begun());
    from = local("from", times.from());
    until = local("until", times.until());
  }

  private String local(String name, LocalMoment moment) {
    StringBuilder cases = new StringBuilder();
    moment
        .elsewhere()
        .forEach(
            (location, at) -> {
              if (!at.equals(moment.house())) {
                String each = name + parameters.size();
                parameters.put(each + "Place", location);
                put(each, at);
                cases.append(" when o.location = :%sPlace then ".formatted(each));
                cases.append(MOMENT.formatted(each));
              }
            });
    put(name, moment.house());
    String house = MOMENT.formatted(name);
    return cases.isEmpty() ? house : "case%s else %s end".formatted(cases, house);
  }

  private void put(String name, Instant moment) {
    parameters.put(name, utc(moment));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** A condition with the times in their places. */
  String in(String condition) {
    return condition.replace(":from", from).replace(":until", until);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
