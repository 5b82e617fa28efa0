package app.gangway.activity;

import java.util.List;

/**
 * When a person is asked before an activity starts.
 *
 * @param activity its name
 * @param roles those for which a person is asked, in their alphabetical order; none where something
 *     else than the role decides
 */
public record ApprovalRule(String activity, List<String> roles) {}
