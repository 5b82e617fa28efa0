package app.gangway.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a deed was about: an onboarding, a batch, or neither. */
public record AuditSubject(@Nullable UUID onboardingId, @Nullable UUID batchId) {

  public static final AuditSubject NONE = new AuditSubject(null, null);

  public static AuditSubject onboarding(UUID id) {
    return new AuditSubject(id, null);
  }

  public static AuditSubject batch(UUID id) {
    return new AuditSubject(null, id);
  }
}
