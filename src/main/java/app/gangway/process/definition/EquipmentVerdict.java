package app.gangway.process.definition;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is asked about one person's equipment, and why.
 *
 * @param value null where no row of the table fits: nobody is asked
 * @param currency its code, such as {@code EUR}
 * @param approvers the group that decides; null where the table does not say
 * @param forWhom the words by which the row was found, such as {@code sales}
 */
public record EquipmentVerdict(
    @Nullable BigDecimal value,
    BigDecimal limit,
    String currency,
    @Nullable String approvers,
    boolean approvalNeeded,
    String forWhom) {

  /** In words, such as {@code 2,400 € for sales, limit 1,500 €}; numbers as in this language. */
  public String words(Locale language) {
    return value == null
        ? "no value for %s, limit %s".formatted(forWhom, limitText(language))
        : "%s for %s, limit %s".formatted(valueText(language), forWhom, limitText(language));
  }

  /** Such as {@code 2,400 €}; empty where no row fits. */
  public String valueText(Locale language) {
    return value == null ? "" : Money.text(value, Currency.getInstance(currency), language);
  }

  /** Such as {@code 1,500 €}. */
  public String limitText(Locale language) {
    return Money.text(limit, Currency.getInstance(currency), language);
  }
}
