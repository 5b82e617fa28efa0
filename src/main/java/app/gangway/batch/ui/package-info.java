/** The pages of the batches. */
@NamedInterface("ui")
@NullMarked
package app.gangway.batch.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
