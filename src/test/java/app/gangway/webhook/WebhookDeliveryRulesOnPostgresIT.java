package app.gangway.webhook;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class WebhookDeliveryRulesOnPostgresIT extends WebhookDeliveryRules {}
