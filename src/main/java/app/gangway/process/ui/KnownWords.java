package app.gangway.process.ui;

import app.gangway.process.definition.Condition;
import app.gangway.process.definition.EquipmentRow;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words to choose from in conditions: those that a definition has already, and known places. */
record KnownWords(Set<String> roles, Set<String> departments, Set<String> locations) {

  static KnownWords of(ProcessDefinition definition, List<String> places) {
    Set<String> locations = new TreeSet<>(places);
    locations.addAll(words(definition, Condition::location, EquipmentRow::location));
    return new KnownWords(
        words(definition, Condition::role, EquipmentRow::role),
        words(definition, Condition::department, EquipmentRow::department),
        locations);
  }

  private static Set<String> words(
      ProcessDefinition definition,
      Function<Condition, List<String>> ofCondition,
      Function<EquipmentRow, List<String>> ofRow) {
    Stream<List<String>> conditions =
        Stream.concat(
                definition.audience().stream(),
                definition.steps().stream().map(Step::when).filter(Objects::nonNull))
            .map(ofCondition);
    Stream<List<String>> rows =
        definition.equipment() == null
            ? Stream.empty()
            : definition.equipment().rows().stream().map(ofRow);
    Set<String> words = new TreeSet<>();
    Stream.concat(conditions, rows).flatMap(Collection::stream).forEach(words::add);
    words.remove(Condition.ANY);
    return words;
  }
}
