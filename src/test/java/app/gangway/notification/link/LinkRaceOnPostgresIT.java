package app.gangway.notification.link;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class LinkRaceOnPostgresIT extends LinkRace {}
