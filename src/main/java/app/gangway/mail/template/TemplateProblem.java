package app.gangway.mail.template;

/**
 * Why words cannot be published.
 *
 * @param line of the subject or the body, from 1
 * @param what the tag that is wrong, as it was written; empty where it is no tag
 */
public record TemplateProblem(Part part, int line, Code code, String what) {

  /** Where it is. */
  public enum Part {
    SUBJECT,
    BODY
  }

  /** What is wrong. */
  public enum Code {
    /** There is nothing. */
    EMPTY,
    /** It is longer than can be kept, or would be for a long name. */
    TOO_LONG,
    /** A tag that does not end on its line. */
    UNCLOSED,
    /** A tag that is no placeholder: a section, a partial, or one that would not be escaped. */
    NOT_ALLOWED,
    /** A placeholder that there is no value for. */
    UNKNOWN
  }
}
