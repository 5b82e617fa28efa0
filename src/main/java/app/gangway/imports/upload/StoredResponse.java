package app.gangway.imports.upload;

import org.jspecify.annotations.Nullable;

/**
 * What a client is told of its upload.
 *
 * @param status as HTTP has it
 * @param location where to look further, or null
 */
public record StoredResponse(int status, @Nullable String location, String body) {}
