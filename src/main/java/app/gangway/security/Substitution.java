package app.gangway.security;

import java.time.LocalDate;

/**
 * Somebody stands in for somebody else.
 *
 * @param person for whom
 * @param substitute who does
 * @param from the first day
 * @param to the last day
 */
public record Substitution(String person, String substitute, LocalDate from, LocalDate to) {

  /** Whether it holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether there is a day on which both hold. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return !last.isBefore(from) && !first.isAfter(to);
  }
}
