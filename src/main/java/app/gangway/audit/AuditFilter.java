package app.gangway.audit;

import app.gangway.common.LikePattern;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which entries a list shows; null or blank means any. Texts in upper or lower case.
 *
 * @param who the beginning of a name
 * @param text part of a name, an address or a line
 * @param since the first moment that is shown
 * @param before the first moment after it that is not
 */
public record AuditFilter(
    @Nullable AuditKind kind,
    @Nullable String who,
    @Nullable String text,
    @Nullable Instant since,
    @Nullable Instant before) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  /** The same as a condition for the database. */
  public Specification<AuditEntry> toSpecification() {
    return (entry, query, where) -> where.and(conditions(entry, where).toArray(Predicate[]::new));
  }

  private List<Predicate> conditions(Root<AuditEntry> entry, CriteriaBuilder where) {
    List<Predicate> all = new ArrayList<>();
    if (kind != null) {
      all.add(where.equal(entry.get("kind"), kind));
    }
    String name = clean(who);
    if (!name.isEmpty()) {
      all.add(where.like(entry.get("whoKey"), LikePattern.startingWith(name), LikePattern.ESCAPE));
    }
    String part = clean(text);
    if (!part.isEmpty()) {
      all.add(
          where.like(entry.get("searchText"), LikePattern.containing(part), LikePattern.ESCAPE));
    }
    if (since != null) {
      all.add(where.greaterThanOrEqualTo(entry.get("happenedAt"), since));
    }
    if (before != null) {
      all.add(where.lessThan(entry.get("happenedAt"), before));
    }
    return all;
  }

  /** As the entries are: what is looked for may be as odd as what was written. */
  private static String clean(@Nullable String asked) {
    return asked == null ? "" : AuditText.key(AuditText.line(asked));
  }
}
