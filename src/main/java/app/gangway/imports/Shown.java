package app.gangway.imports;

/**
 * What somebody was shown of a preview when they said yes.
 *
 * @param people how many would come in
 * @param revision the {@linkplain Import#revision() revision} of the import
 */
public record Shown(int people, int revision) {}
