package app.gangway.durable.start;

import app.gangway.common.newhire.NewHire;

/**
 * A new hire as a machine sent one.
 *
 * @param json word for word, with whatever else it holds
 */
public record HireInput(NewHire hire, String json) {}
