package app.gangway.durable.events;

import app.gangway.testing.RulesTest;

@RulesTest
class EarlyEventRaceTest extends EarlyEventRace {}
