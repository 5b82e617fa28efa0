package app.gangway.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.RoundCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which steps come before which. */
class StepGraphTest {

  /** c and d come after b, which comes after a; e after c and d. */
  private static final StepGraph DIAMOND =
      graph(step("a"), step("b", "a"), step("c", "b"), step("d", "b"), step("e", "c", "d"));

  private static Step step(String key, String... after) {
    return new Step(
        key, Map.of(), "task", null, true, Offset.NOW, null, Arrays.asList(after), null, null);
  }

  private static StepGraph graph(Step... steps) {
    return new StepGraph(List.of(steps));
  }

  @Test
  void followers_are_those_that_come_right_after_or_all() {
    assertThat(DIAMOND.followers("b")).containsExactly("c", "d");
    assertThat(DIAMOND.followers("e")).isEmpty();
    assertThat(DIAMOND.allFollowers("a")).containsExactlyInAnyOrder("b", "c", "d", "e");
    assertThat(DIAMOND.allFollowers("c")).containsExactly("e");
  }

  @Test
  void what_a_step_waits_for_stands_in_for_those_that_do_not_apply() {
    assertThat(DIAMOND.before("e", key -> true)).containsExactly("c", "d");
    assertThat(DIAMOND.before("e", key -> !key.equals("c"))).containsExactly("b", "d");
    assertThat(DIAMOND.before("e", key -> !"bcd".contains(key))).containsExactly("a");
    assertThat(DIAMOND.before("e", key -> false)).isEmpty();
  }

  @Test
  void a_cycle_is_found_and_named_in_its_order() {
    assertThat(DIAMOND.cycle()).isEmpty();
    assertThat(graph(step("a", "a")).cycle()).containsExactly("a");
    assertThat(graph(step("x"), step("a", "c", "x"), step("b", "a"), step("c", "b")).cycle())
        .containsExactly("b", "c", "a");
  }

  @Test
  @Tag(RoundCount.TAG)
  void cycles_are_found_where_and_only_where_there_are_some() {
    for (int seed = 0; seed < RoundCount.of(2_000); seed++) {
      Random random = new Random(seed);
      List<Step> steps = randomSteps(random, 2 + random.nextInt(49));
      List<String> cycle = new StepGraph(steps).cycle();

      assertThat(cycle.isEmpty()).as("seed %d", seed).isEqualTo(canBeOrdered(steps));
      for (int i = 0; i < cycle.size(); i++) {
        String before = cycle.get(i);
        String next = cycle.get((i + 1) % cycle.size());
        assertThat(find(steps, next).after()).as("seed %d", seed).contains(before);
      }
      assertThat(new HashSet<>(cycle)).hasSameSizeAs(cycle);
    }
  }

  private static List<Step> randomSteps(Random random, int count) {
    List<String> keys = Stream.iterate(0, i -> i + 1).limit(count).map(i -> "s" + i).toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> after = new HashSet<>();
      for (int edges = random.nextInt(3); edges > 0; edges--) {
        // Mostly backwards: otherwise nearly all have cycles.
        int other = random.nextInt(20) == 0 ? random.nextInt(count) : random.nextInt(i + 1);
        if (other != i) {
          after.add(keys.get(other));
        }
      }
      steps.add(step(keys.get(i), after.toArray(String[]::new)));
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  /** Taking away what waits for nothing that is left, again and again, until nothing is. */
  private static boolean canBeOrdered(List<Step> steps) {
    Set<String> over = new HashSet<>();
    int before = -1;
    while (over.size() > before) {
      before = over.size();
      steps.stream().filter(each -> over.containsAll(each.after())).forEach(s -> over.add(s.key()));
    }
    return over.size() == steps.size();
  }

  private static Step find(List<Step> steps, String key) {
    return steps.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }
}
