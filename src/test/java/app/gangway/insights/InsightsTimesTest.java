package app.gangway.insights;

import app.gangway.testing.RulesTest;

@RulesTest
class InsightsTimesTest extends InsightsTimesQueries {}
