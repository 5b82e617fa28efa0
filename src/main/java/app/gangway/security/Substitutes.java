package app.gangway.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who stands in for whom. It does not go onward: whoever stands in for somebody does so in their
 * own person. A substitute who may not approve any more stands in for nobody.
 */
public interface Substitutes {

  /** What somebody has chosen and what is not over, also if it begins later. */
  Optional<Substitution> of(String person);

  /** For whom somebody stands in or will, in the order of their names; nothing that is over. */
  List<Substitution> by(String substitute);

  /** All that hold today. */
  List<Substitution> today();

  /** The day that it is for the people of the house. */
  LocalDate day();
}
