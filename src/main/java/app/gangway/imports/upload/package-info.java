/**
 * Files that programs upload: read, confirmed and answered in one request, and once for each
 * Idempotency-Key.
 */
@NamedInterface("upload")
@NullMarked
package app.gangway.imports.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
