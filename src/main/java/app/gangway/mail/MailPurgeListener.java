package app.gangway.mail;

import app.gangway.onboarding.OnboardingEvent.Removed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever removes an onboarding removes its mails too: they hold the same names. */
@Component
class MailPurgeListener {

  private final JdbcClient rows;

  MailPurgeListener(JdbcClient rows) {
    this.rows = rows;
  }

  @EventListener
  void on(Removed removed) {
    rows.sql("delete from mail where onboarding_id = ?").param(removed.onboardingId()).update();
  }
}
