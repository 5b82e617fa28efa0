package app.gangway.audit;

/**
 * The name by which V3, which is never edited, creates the trigger on H2; V11 puts {@link
 * AppendOnlyTrigger} in its place.
 */
public class EntriesStand extends AppendOnlyTrigger {}
