package app.gangway.onboarding.filters;

import app.gangway.testing.RulesTest;

@RulesTest
class SavedFiltersTest extends SavedFiltersRules {}
