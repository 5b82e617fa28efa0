package app.gangway.imports;

/** What came of saying yes to an import. */
public enum Confirmation {
  /** The batch is due now, once; this call did it. */
  CONFIRMED,
  /** Somebody was first, or it is the second click: the batch is due or there. */
  ALREADY_CONFIRMED,
  /** It is too late. */
  EXPIRED,
  /** Somebody has said no. */
  DISCARDED,
  /** As many as were shown would not come in any more; it remains a preview. */
  CHANGED,
  /** Somebody has corrected rows since it was shown; it remains a preview. */
  CORRECTED,
  /** No row would come of it; it remains a preview. */
  NOTHING_TO_CREATE,
  /** There is no such import. */
  UNKNOWN
}
