package app.gangway.onboarding.query;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The new hire that an onboarding's row holds. */
public final class HireRow {

  private HireRow() {}

  /** Reads {@code name}, {@code email}, {@code start_date} and {@code role}. */
  public static NewHire hire(ResultSet row) throws SQLException {
    return new NewHire(
        row.getString("name"),
        row.getString("email"),
        row.getObject("start_date", LocalDate.class),
        row.getString("role"));
  }

  /**
   * What else is known of the new hire: reads {@code department}, {@code location}, {@code
   * manager}, {@code manager_email} and {@code locale}.
   */
  public static HireDetails details(ResultSet row) throws SQLException {
    return HireDetails.of(
        row.getString("department"),
        row.getString("location"),
        row.getString("manager"),
        row.getString("manager_email"),
        row.getString("locale"));
  }
}
