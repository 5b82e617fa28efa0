package app.gangway.connector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.connector.Connector;
import app.gangway.connector.ConnectorEvent.Heard;
import app.gangway.connector.Connectors;
import app.gangway.ui.OutageSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Systems behind connectors that are down. */
@Component
class ConnectorOutage implements OutageSource {

  private final Connectors connectors;

  ConnectorOutage(Connectors connectors) {
    this.connectors = connectors;
  }

  @Override
  public Optional<Outage> outage() {
    List<String> down =
        connectors.all().stream()
            .filter(each -> !connectors.availability(each).isUp())
            .map(Connector::name)
            .toList();
    return down.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Outage(
                translate("connector.outage", String.join(", ", down)),
                ConnectorsView.PATH,
                translate("connector.outage.link")));
  }

  @Override
  public boolean matters(Object event) {
    return event instanceof Heard;
  }
}
