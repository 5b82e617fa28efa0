package app.gangway.ui.search;

/**
 * Something that was found.
 *
 * @param name as people know it
 * @param detail tells it from others of the same name; may be empty
 * @param path of its page
 */
public record SearchHit(String name, String detail, String path) {}
