package app.gangway.sample;

import app.gangway.testing.RulesTest;

@RulesTest
class SampleRulesTest extends SampleRules {}
