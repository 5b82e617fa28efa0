package app.gangway.mail;

import app.gangway.testing.RulesTest;

@RulesTest
class ChatRulesTest extends ChatRules {}
