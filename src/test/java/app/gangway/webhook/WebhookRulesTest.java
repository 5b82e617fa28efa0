package app.gangway.webhook;

import app.gangway.testing.RulesTest;

@RulesTest
class WebhookRulesTest extends WebhookRules {}
