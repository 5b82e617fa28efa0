package app.gangway.webhook;

import app.gangway.testing.RulesTest;

@RulesTest
class WebhookDeliveryRulesTest extends WebhookDeliveryRules {}
