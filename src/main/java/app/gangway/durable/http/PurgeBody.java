package app.gangway.durable.http;

/** How many instances were removed. */
record PurgeBody(int instancesDeleted) {}
