package app.gangway.process;

/** What becomes of a version of a process. */
public enum VersionStatus {
  /** Being written; used for nobody. */
  DRAFT,
  /** In use for whoever comes in. */
  PUBLISHED,
  /** Still in use for those who came in while it was published. */
  RETIRED
}
