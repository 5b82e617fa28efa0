package app.gangway.process.definition;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts of money, for people and for files. */
final class Money {

  /** The most digits after the point that a currency may have. */
  static final int DIGITS_MAX = 2;

  private Money() {}

  /** The same amount, written in one way alone. */
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** Such as {@code 2,400 €}; with cents only where there are some. */
  static String text(BigDecimal amount, Currency currency, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    int digits =
        amount.stripTrailingZeros().scale() <= 0
            ? 0
            : Math.max(amount.scale(), currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount) + " " + currency.getSymbol(language);
  }
}
