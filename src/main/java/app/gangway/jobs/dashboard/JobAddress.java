package app.gangway.jobs.dashboard;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobrunr.dashboard.ui.model.problems.CarbonIntensityApiErrorProblem;
import org.jobrunr.dashboard.ui.model.problems.CpuAllocationIrregularityProblem;
import org.jobrunr.dashboard.ui.model.problems.PollIntervalInSecondsTimeBoxIsTooSmallProblem;
import org.jobrunr.dashboard.ui.model.problems.ScheduledJobsNotFoundProblem;
import org.jobrunr.dashboard.ui.model.problems.SevereJobRunrExceptionProblem;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;

/** Looks whether JobRunr can make anything of an address; it answers others with a stack trace. */
final class JobAddress {

  private static final Pattern OF_A_JOB =
      Pattern.compile("/api/jobs/[^/]*(/requeue)?/?|/sse/jobs(/.*)?");

  private static final Pattern JOB =
      Pattern.compile(
          "/(api|sse)/jobs/\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(/requeue)?");

  /** Of a kind that JobRunr knows; it breaks at others. */
  private static final Pattern PROBLEM =
      Pattern.compile(
          "/api/problems/("
              + String.join(
                  "|",
                  CarbonIntensityApiErrorProblem.PROBLEM_TYPE,
                  CpuAllocationIrregularityProblem.PROBLEM_TYPE,
                  PollIntervalInSecondsTimeBoxIsTooSmallProblem.PROBLEM_TYPE,
                  ScheduledJobsNotFoundProblem.PROBLEM_TYPE,
                  SevereJobRunrExceptionProblem.PROBLEM_TYPE)
              + ")");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Of jobs that are shown at once; JobRunr's page asks for 20. */
  private static final Pattern PAGE = Pattern.compile("\\d{1,3}");

  private static final Pattern ORDER = Pattern.compile("(\\w+)(:(ASC|DESC))?");

  private JobAddress() {}

  static boolean isUnderstood(URI uri) {
    String path = uri.getPath();
    boolean known =
        (!OF_A_JOB.matcher(path).matches() || JOB.matcher(path).matches())
            && (!path.startsWith("/api/problems/") || PROBLEM.matcher(path).matches());
    return known
        && (uri.getRawQuery() == null
            || Arrays.stream(uri.getRawQuery().split("&", -1)).allMatch(JobAddress::isParameter));
  }

  /** Of a page or a file; of a folder JobRunr does not know the kind. */
  static boolean isFile(URI uri) {
    String path = uri.getPath();
    return !path.contains("/static/") || path.lastIndexOf('.') > path.lastIndexOf('/');
  }

  private static boolean isParameter(String pair) {
    String[] parts = pair.split("=", 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      return false;
    }
    return switch (parts[0]) {
      case "state" -> Stream.of(StateName.values()).anyMatch(each -> each.name().equals(parts[1]));
      case "offset" -> NUMBER.matcher(parts[1]).matches();
      case "limit" -> PAGE.matcher(parts[1]).matches();
      case "order" -> Arrays.stream(parts[1].split(",", -1)).allMatch(JobAddress::isOrder);
      default -> true;
    };
  }

  private static boolean isOrder(String term) {
    Matcher order = ORDER.matcher(term.replace("%3A", ":"));
    return order.matches() && Job.ALLOWED_SORT_COLUMNS.keySet().contains(order.group(1));
  }
}
