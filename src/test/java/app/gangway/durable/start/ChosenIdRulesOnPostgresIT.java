package app.gangway.durable.start;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class ChosenIdRulesOnPostgresIT extends ChosenIdRules {

  @Override
  String waiting() {
    return "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
  }
}
