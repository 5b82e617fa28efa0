package app.gangway.process.definition;

import java.util.List;

/** What came of reading a definition. */
public sealed interface Reading {

  /** It says what a definition says; whether it can be used is another question. */
  record Read(ProcessDefinition definition) implements Reading {}

  /** It does not; there is at least one problem. */
  record Refused(List<Problem> problems) implements Reading {}
}
