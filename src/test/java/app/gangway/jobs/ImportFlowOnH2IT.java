package app.gangway.jobs;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:flow;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:flow-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
class ImportFlowOnH2IT extends ImportFlow {}
