/**
 * Onboardings and batches as machines know them: instances of orchestrations, which are started,
 * asked for, told events, called off, held up, run again and removed by the ids of the outside
 * world.
 */
@NullMarked
package app.gangway.durable;

import org.jspecify.annotations.NullMarked;
