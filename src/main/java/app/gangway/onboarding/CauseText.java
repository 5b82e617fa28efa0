package app.gangway.onboarding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why an activity failed, without what tells one person or one attempt from another: those whom the
 * same met have the same text. Kept beside the outcome, so that whatever groups by it and whatever
 * looks for it means exactly the same.
 */
public final class CauseText {

  /** What stands for whatever differs. */
  public static final String VARIES = "…";

  private static final String ID = "\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b";

  /** An apostrophe within a word is no quotation mark. */
  private static final String QUOTED =
      "\"[^\"]+\"|`[^`]+`|[“„][^“”„]+[“”]|«[^«»]+»|(?<![\\p{L}\\p{N}])'[^']+'(?![\\p{L}\\p{N}])";

  private static final String ADDRESS = "[^\\s<>\"'(),;:@]+@[^\\s<>\"'(),;:@]*[^\\s<>\"'(),;:@.!?]";

  /**
   * That of an error is what it is about: the back end that is not found is not the one that is.
   */
  private static final String NOT_OF_AN_ERROR =
      "(?<!\\b(?i:http|status|code|error)[ :=#]{1,2})(?<!HTTP/)(?<!HTTP/\\d[.]\\d )";

  /** With the unit behind it, and not within a word. */
  private static final String NUMBER =
      "(?<![\\p{L}\\p{N}_])(?<!\\d[.])"
          + NOT_OF_AN_ERROR
          + "\\d[\\p{L}\\p{N}]*(?:[.,:]\\d[\\p{L}\\p{N}]*)*";

  private static final Pattern VARYING =
      Pattern.compile(String.join("|", ID, QUOTED, ADDRESS, NUMBER));

  private CauseText() {}

  /**
   * Of an outcome; empty where nothing was recorded, and never longer than what was.
   *
   * @param email of the person, however it is written
   */
  public static String of(@Nullable String outcome, String email) {
    return of(outcome, email, null);
  }

  /**
   * The same of somebody whose manager's email may be known.
   *
   * @param managerEmail null where it is not
   */
  public static String of(@Nullable String outcome, String email, @Nullable String managerEmail) {
    if (outcome == null) {
      return "";
    }
    String text = outcome.replace(email, VARIES);
    String unnamed = managerEmail == null ? text : text.replace(managerEmail, VARIES);
    return VARYING.matcher(unnamed).replaceAll(VARIES);
  }
}
