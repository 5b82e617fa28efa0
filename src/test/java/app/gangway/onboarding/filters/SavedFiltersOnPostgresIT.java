package app.gangway.onboarding.filters;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class SavedFiltersOnPostgresIT extends SavedFiltersRules {}
