package app.gangway.notification.link;

import app.gangway.testing.RulesTest;

@RulesTest
class LinkRaceTest extends LinkRace {}
