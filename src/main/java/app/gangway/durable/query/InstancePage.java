package app.gangway.durable.query;

import app.gangway.onboarding.query.InstanceSlice.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next from where to go on; null when that was all
 */
public record InstancePage(List<Instance> instances, @Nullable Place next) {}
