package app.gangway.durable.history;

import app.gangway.testing.RulesTest;

@RulesTest
class EventHistoryRulesTest extends EventHistoryRules {}
