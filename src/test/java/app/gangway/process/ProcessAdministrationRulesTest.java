package app.gangway.process;

import app.gangway.testing.RulesTest;
import org.springframework.test.context.TestPropertySource;

@RulesTest
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class ProcessAdministrationRulesTest extends ProcessAdministrationRules {}
