package app.gangway.onboarding.task;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class TakeRaceOnPostgresIT extends TakeRace {}
