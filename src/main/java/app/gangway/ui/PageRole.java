package app.gangway.ui;

import app.gangway.onboarding.Actor;

/** Who acts on a page, as long as nobody signs in: the page's role. */
public enum PageRole {
  HR("HR"),
  APPROVER("Approver");

  private final Actor actor;

  PageRole(String name) {
    this.actor = Actor.person(name, "");
  }

  public Actor actor() {
    return actor;
  }
}
