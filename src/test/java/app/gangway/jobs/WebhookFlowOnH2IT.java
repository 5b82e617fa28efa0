package app.gangway.jobs;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:webhooks;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:webhooks-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
class WebhookFlowOnH2IT extends WebhookFlow {}
