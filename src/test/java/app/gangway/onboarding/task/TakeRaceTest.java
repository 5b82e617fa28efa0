package app.gangway.onboarding.task;

import app.gangway.testing.RulesTest;

@RulesTest
class TakeRaceTest extends TakeRace {}
