package app.gangway.durable.http;

@OnH2
class MainPathsOnH2IT extends MainPaths {}
