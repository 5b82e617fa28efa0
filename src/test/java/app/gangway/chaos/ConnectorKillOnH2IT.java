package app.gangway.chaos;

/** On the files that an application uses by itself. */
class ConnectorKillOnH2IT extends ConnectorKill {

  @Override
  Database database() {
    return Database.filesIn(folder);
  }
}
