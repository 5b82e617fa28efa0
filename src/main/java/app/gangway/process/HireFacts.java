package app.gangway.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a process goes by: words as they were typed, compared letter by letter.
 *
 * @param startDate the first day at work
 */
public record HireFacts(
    String role, @Nullable String department, @Nullable String location, LocalDate startDate) {}
