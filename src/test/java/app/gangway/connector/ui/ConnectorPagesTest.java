package app.gangway.connector.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.testing.OtherSystem;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What pages show of a connector, and of an order at it; with real jobs and a real server. */
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:connected;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:connected-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
class ConnectorPagesTest extends PageTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final OtherSystem DESK = new OtherSystem();

  @DynamicPropertySource
  static void connector(DynamicPropertyRegistry properties) {
    properties.add("gangway.base-url", () -> "https://gangway.example.com");
    properties.add("gangway.activities." + EQUIPMENT + ".connector", () -> "it-orders");
    String key = "gangway.connectors[0].";
    properties.add(key + "name", () -> "it-orders");
    properties.add(key + "url", () -> DESK.url() + "/orders");
    properties.add(key + "body", () -> "{\"tell\": \"{{callbackUrl}}\"}");
    properties.add(key + "completion", () -> "callback");
    properties.add(key + "reference", () -> "/id");
    properties.add(key + "link", () -> "https://desk.example.com/{{reference}}");
  }

  @Test
  void a_system_that_is_down_is_told_on_every_page_until_it_is_there_again() {
    DESK.answers("/orders", aResponse().withStatus(401).withBody("who are you"));
    UUID id = gangway.submit(hire("Kim Example", "kim@connected.example", "developer"));
    UI.getCurrent().navigate("audit");
    eventually(
        () ->
            assertThat(banners())
                .contains("These systems are down, orders wait for them: it-orders."));

    UI.getCurrent().navigate(ConnectorsView.class);
    eventually(
        () ->
            assertThat(text(ConnectorsView.class))
                .contains("Down", "IT equipment", "127.0.0.1", "HTTP 401: who are you"));
    DESK.answers("/orders", aResponse().withStatus(202).withBody("{\"id\": \"IT-7\"}"));
    _click(_get(Button.class, spec -> spec.withText("Try now")));

    eventually(() -> assertThat(text(ConnectorsView.class)).contains("Up", "HTTP 202"));
    eventually(() -> assertThat(banners()).isEmpty());
    eventually(
        () -> assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.ORDERED));

    whoKnowsThatItIsDoneSaysSo(id);
  }

  private void whoKnowsThatItIsDoneSaysSo(UUID id) {
    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(_get(Anchor.class, spec -> spec.withPredicate(a -> a.getHref().contains("desk"))))
        .extracting(Anchor::getHref)
        .isEqualTo("https://desk.example.com/IT-7");
    _click(_get(Button.class, spec -> spec.withText("Mark as done")));
    Dialog dialog = _get(Dialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("Mark as done")));
    assertThat(_get(dialog, TextField.class).getErrorMessage()).isEqualTo("Say how you know.");
    _setValue(_get(dialog, TextField.class), "Seen on her desk");
    _click(_get(dialog, Button.class, spec -> spec.withText("Mark as done")));

    eventually(
        () ->
            assertThat(text(OnboardingView.class))
                .contains("Completed", "IT equipment marked as done: Seen on her desk"));
  }

  private static String banners() {
    return _find(Div.class, spec -> spec.withClasses("outage")).stream()
        .map(banner -> banner.getElement().getTextRecursively())
        .collect(Collectors.joining());
  }

  private static String text(Class<? extends Component> page) {
    return _get(page).getElement().getTextRecursively();
  }
}
