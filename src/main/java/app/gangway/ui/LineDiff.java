package app.gangway.ui;

import java.util.ArrayList;
import java.util.List;

/** Which lines of a text were taken away and which were added, in their order. */
final class LineDiff {

  /** Texts of more lines than anybody compares by eye are shown as replaced. */
  private static final int MOST = 1_000;

  private LineDiff() {}

  /** What became of a line. */
  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  record Line(Kind kind, String text) {}

  static List<Line> between(List<String> before, List<String> after) {
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    if (before.size() <= MOST && after.size() <= MOST) {
      int[][] common = common(before, after);
      while (i < before.size() && j < after.size()) {
        if (before.get(i).equals(after.get(j))) {
          lines.add(new Line(Kind.SAME, before.get(i++)));
          j++;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          lines.add(new Line(Kind.REMOVED, before.get(i++)));
        } else {
          lines.add(new Line(Kind.ADDED, after.get(j++)));
        }
      }
    }
    before.subList(i, before.size()).forEach(text -> lines.add(new Line(Kind.REMOVED, text)));
    after.subList(j, after.size()).forEach(text -> lines.add(new Line(Kind.ADDED, text)));
    return lines;
  }

  /** How many lines the rests of both have in common, from each line on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
