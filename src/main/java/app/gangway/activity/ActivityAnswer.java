package app.gangway.activity;

/** What came of a call that worked: it is done, or it has been ordered and is done later. */
public sealed interface ActivityAnswer permits ActivityResult, Ordered {}
