package app.gangway.csv;

/** What the user should know of a file as a whole. */
public enum CsvNotice {
  ASSUMED_WINDOWS_1252(
      "The file is not UTF-8 and was read as windows-1252."
          + " Please check the names with accents; if they are wrong, save the file as"
          + " \"CSV UTF-8\" and upload that.");

  private final String english;

  CsvNotice(String english) {
    this.english = english;
  }

  /** As the HTTP API says it. */
  public String english() {
    return english;
  }
}
