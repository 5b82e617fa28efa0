package app.gangway.jobs;

import app.gangway.batch.HandInDesk;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets now and then what machines were told a day ago; nobody is told it any more. */
@Component
class AnswerSweep {

  private final HandInDesk desk;

  AnswerSweep(HandInDesk desk) {
    this.desk = desk;
  }

  @Scheduled(initialDelay = 45_000, fixedDelay = 600_000)
  void sweep() {
    desk.forgetAnswers();
  }
}
