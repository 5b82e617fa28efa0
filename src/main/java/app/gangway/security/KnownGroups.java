package app.gangway.security;

import java.util.List;
import java.util.Optional;

/**
 * The groups of the configuration and of providers. Names are compared in whatever letters they are
 * written.
 */
public interface KnownGroups {

  /** Empty for one that the configuration does not name and that nobody who is known belongs to. */
  Optional<KnownGroup> find(String name);

  /** All of them, in the order of their names. */
  List<String> names();

  /** The name as the configuration writes it; else as it is. */
  String written(String name);

  /** Those to which the configuration alone assigns somebody, as it writes them. */
  List<String> configuredFor(String person);
}
