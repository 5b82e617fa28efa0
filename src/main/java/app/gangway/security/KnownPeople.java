package app.gangway.security;

import java.util.List;
import java.util.Optional;

/**
 * Everybody who is known to be let in: the accounts of the configuration, and those for whom a
 * provider has vouched lately. Somebody who has only an account elsewhere is known from their first
 * sign-in on.
 */
public interface KnownPeople {

  /** Whatever they may do, in the order of their names. */
  List<KnownPerson> all();

  /**
   * Those who were given this very role, in the order of their names; not those who may do the same
   * by another.
   *
   * @param role one of {@link app.gangway.common.access.Role}
   */
  List<KnownPerson> withRole(String role);

  /**
   * Those who are allowed this, by whichever role, in the order of their names.
   *
   * @param role one of {@link app.gangway.common.access.Role}
   */
  List<KnownPerson> whoMay(String role);

  /** Whatever they may do; empty for somebody who is let in no more. */
  Optional<KnownPerson> find(String name);

  /**
   * Empty for somebody who is let in no more, or not with this role.
   *
   * @param role what they must be allowed, by whichever role
   */
  Optional<KnownPerson> whoMay(String name, String role);
}
