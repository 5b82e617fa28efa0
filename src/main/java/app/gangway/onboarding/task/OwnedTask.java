package app.gangway.onboarding.task;

/** A task, and whose it is. */
public record OwnedTask(Task task, TaskOwner owner) {}
