package app.gangway.overview;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class FiguresOnPostgresIT extends FiguresQueries {}
