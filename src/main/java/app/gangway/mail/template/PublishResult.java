package app.gangway.mail.template;

import java.util.List;

/** What came of publishing words. */
public sealed interface PublishResult {

  /** From the next mail on they are used. */
  record Published(TemplateVersion version) implements PublishResult {}

  /** Something is wrong with them; nothing was changed. */
  record Refused(List<TemplateProblem> problems) implements PublishResult {}

  /** Somebody else has published others meanwhile; nothing was changed. */
  record Outdated(TemplateVersion newest) implements PublishResult {}
}
