/** The pages of the batches. */
@NullMarked
package app.gangway.batch.ui;

import org.jspecify.annotations.NullMarked;
