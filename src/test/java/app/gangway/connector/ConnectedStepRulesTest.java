package app.gangway.connector;

import app.gangway.testing.RulesTest;
import org.springframework.test.context.TestPropertySource;

@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class ConnectedStepRulesTest extends ConnectedStepRules {}
