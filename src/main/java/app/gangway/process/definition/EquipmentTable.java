package app.gangway.process.definition;

import app.gangway.process.HireFacts;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * What equipment is worth, for whom, and from when on somebody is asked.
 *
 * @param currency its code, such as {@code EUR}
 * @param limit above it somebody is asked, unless a row says otherwise
 * @param rows the first that fits counts; nobody is asked where none does
 */
@JsonPropertyOrder({"currency", "limit", "rows"})
public record EquipmentTable(String currency, BigDecimal limit, List<EquipmentRow> rows) {

  public EquipmentTable {
    limit = Money.plain(limit);
    rows = List.copyOf(rows);
  }

  /** What holds for this person. */
  public EquipmentVerdict verdict(HireFacts facts) {
    return rows.stream()
        .filter(row -> row.matches(facts))
        .findFirst()
        .map(row -> verdict(row, facts))
        .orElseGet(() -> new EquipmentVerdict(null, limit, currency, null, false, facts.role()));
  }

  private EquipmentVerdict verdict(EquipmentRow row, HireFacts facts) {
    BigDecimal most = row.limit() == null ? limit : row.limit();
    return new EquipmentVerdict(
        row.value(),
        most,
        currency,
        row.approvers(),
        row.value().compareTo(most) > 0,
        row.words(facts));
  }
}
