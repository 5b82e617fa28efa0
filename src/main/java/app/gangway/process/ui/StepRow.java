package app.gangway.process.ui;

import app.gangway.process.definition.Step;

/** A step in the grid; it stays the same row whatever is changed of it. */
class StepRow {

  private Step step;

  StepRow(Step step) {
    this.step = step;
  }

  Step step() {
    return step;
  }

  void set(Step now) {
    step = now;
  }
}
