package app.gangway.instance.http;

@OnH2
class MainPathsOnH2IT extends MainPaths {}
