package app.gangway.overview;

import app.gangway.testing.RulesTest;

@RulesTest
class FiguresTest extends FiguresQueries {}
