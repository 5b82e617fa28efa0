package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.Optional;

/**
 * A column of a file.
 *
 * @param name as the header writes it
 * @param field what it holds; empty if it is not one of ours
 */
public record Column(String name, Optional<NewHireField> field) {

  public boolean holds(NewHireField wanted) {
    return field.filter(wanted::equals).isPresent();
  }

  /** Whether it holds what may be left out. */
  public boolean isOptional() {
    return field.filter(held -> !held.isRequired()).isPresent();
  }

  /** Whether it has the name that we gave it, not one of another language. */
  public boolean hasOwnName() {
    return field.filter(own -> own.column().equals(ColumnNames.key(name))).isPresent();
  }

  /** The same column, whatever it holds, as one that is passed over. */
  public Column ignored() {
    return new Column(name, Optional.empty());
  }

  /** Neither ours nor added by a file of problem rows. */
  public boolean isUnknown() {
    return field.isEmpty() && !isAdded();
  }

  /** One that a file of problem rows adds, which may come back as it is. */
  public boolean isAdded() {
    return ColumnNames.isAdded(name);
  }
}
