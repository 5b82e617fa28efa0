/** The page of insights: one picture for each question. */
@NullMarked
package app.gangway.insights.ui;

import org.jspecify.annotations.NullMarked;
