package app.gangway.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundCountTest {

  @Test
  void a_share_is_run_and_never_fewer_than_ten() {
    assertThat(RoundCount.of(5)).isEqualTo(5);
    assertThat(RoundCount.of(20)).isBetween(10, 20);
    assertThat(RoundCount.of(1_000)).isBetween(100, 1_000);
    assertThat(RoundCount.of(10_000, 0.01)).isBetween(100, 10_000);
  }

  /** What lacks the tag would be run in full by nobody. */
  @Test
  void whoever_counts_rounds_has_the_tag_by_which_all_of_them_are_run() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("app.gangway");

    classes()
        .that()
        .doNotBelongToAnyOf(RoundCount.class, RoundsExtension.class, getClass())
        .should(
            new ArchCondition<JavaClass>("tag what counts rounds") {
              @Override
              public void check(JavaClass each, ConditionEvents events) {
                boolean counts =
                    each.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RoundCount.class));
                if (counts && !isTagged(each)) {
                  events.add(SimpleConditionEvent.violated(each, each.getName() + " has no tag"));
                }
              }
            })
        .check(tests);
  }

  private static boolean isTagged(JavaClass each) {
    Class<?> type = each.reflect();
    return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
        .anyMatch(
            element -> {
              Tag tag = element.getAnnotation(Tag.class);
              return tag != null && tag.value().equals(RoundCount.TAG);
            });
  }
}
