package app.gangway.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what notices say. Implemented by whoever has them sent; asked anew before each attempt. */
public interface NoticeContent {

  /** Of which mails. */
  MailPurpose purpose();

  /**
   * What these notices to one person say together.
   *
   * @return empty when there is nothing left to say
   */
  Optional<NoticeWords> words(List<UUID> mails);

  /** A notice as it would be sent. */
  record Simulated(String recipient, NoticeWords words) {}

  /** Where no mail server is configured: the mail that would tell of this onboarding. */
  Optional<Simulated> simulated(UUID onboardingId);
}
