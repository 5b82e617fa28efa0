package app.gangway.insights.ui;

import app.gangway.ui.Tone;

/**
 * A part of a bar.
 *
 * @param pale beside another part of this colour
 */
record Part(Tone tone, double size, boolean pale) {

  Part(Tone tone, double size) {
    this(tone, size, false);
  }
}
