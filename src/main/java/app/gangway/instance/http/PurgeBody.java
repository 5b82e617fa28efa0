package app.gangway.instance.http;

/** How many instances were removed. */
record PurgeBody(int instancesDeleted) {}
