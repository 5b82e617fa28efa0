package app.gangway.durable.events;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class EarlyEventRaceOnPostgresIT extends EarlyEventRace {}
