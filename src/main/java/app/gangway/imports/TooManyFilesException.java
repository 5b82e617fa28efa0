package app.gangway.imports;

import app.gangway.common.ExplainedException;

/** As many files are being read as the memory allows; this one was not. */
public class TooManyFilesException extends ExplainedException {

  TooManyFilesException() {
    super(
        "Too many large files are being read at the moment, and nothing was done with this one. Try"
            + " again in a minute.");
  }
}
