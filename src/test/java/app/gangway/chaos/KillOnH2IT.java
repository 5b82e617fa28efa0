package app.gangway.chaos;

/** On the files that an application uses by itself; the test reads them when nobody else does. */
class KillOnH2IT extends Kill {

  @Override
  Database database() {
    return Database.filesIn(folder);
  }
}
