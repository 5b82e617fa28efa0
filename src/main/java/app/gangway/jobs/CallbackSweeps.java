package app.gangway.jobs;

import app.gangway.connector.callback.CallbackService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then for answers that came before their order was known, and were missed since. */
@Component
class CallbackSweeps {

  private final CallbackService callbacks;

  CallbackSweeps(CallbackService callbacks) {
    this.callbacks = callbacks;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
  void earlyAnswers() {
    callbacks.deliverEarly();
  }
}
