package app.gangway.connector;

import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be known of a new hire, in what a back end is told. */
class DetailsInOrdersTest {

  private static final String BODY =
      "{\"in\": \"{{department}}\", \"at\": \"{{location}}\", \"under\": \"{{manager}}\","
          + " \"mail\": \"{{manager_email}}\"}";

  @Test
  void what_is_known_is_filled_in_and_what_is_not_is_empty() {
    assertThat(body(new HireDetails("R \"&\" D", "Berlin", "Kim Park", "kim@example.com", "de")))
        .isEqualTo(
            "{\"in\": \"R \\\"&\\\" D\", \"at\": \"Berlin\", \"under\": \"Kim Park\","
                + " \"mail\": \"kim@example.com\"}");
    assertThat(body(HireDetails.NONE))
        .isEqualTo("{\"in\": \"\", \"at\": \"\", \"under\": \"\", \"mail\": \"\"}");
  }

  private static String body(HireDetails details) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    ConnectorOrder.addTo(values, johnny(), details);
    return new Template(BODY, Position.JSON, Placeholder.AT_FIRST).render(values);
  }
}
