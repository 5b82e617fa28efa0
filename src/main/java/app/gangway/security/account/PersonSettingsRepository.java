package app.gangway.security.account;

import org.springframework.data.repository.CrudRepository;

/** The settings of everybody who has any. */
interface PersonSettingsRepository extends CrudRepository<PersonSettings, String> {}
