package app.gangway.chaos;

/** On the files that an application uses by itself. */
class StepKillOnH2IT extends StepKill {

  @Override
  Database database() {
    return Database.filesIn(folder);
  }
}
