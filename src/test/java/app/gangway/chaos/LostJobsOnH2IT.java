package app.gangway.chaos;

class LostJobsOnH2IT extends LostJobs {

  @Override
  Database rows() {
    return Database.filesIn(folder);
  }

  @Override
  Database jobs() {
    return Database.jobFilesIn(folder);
  }
}
