package app.gangway.webhook.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import app.gangway.ui.PageSection;
import app.gangway.webhook.Deliveries;
import app.gangway.webhook.Delivery;
import app.gangway.webhook.DeliveryService;
import app.gangway.webhook.DeliveryStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which other systems have been told of an onboarding or a batch, and which not yet. */
@org.springframework.stereotype.Component
class DeliveriesSection implements PageSection {

  private final Deliveries deliveries;
  private final DeliveryService service;
  private final CurrentUser signedIn;

  DeliveriesSection(Deliveries deliveries, DeliveryService service, CurrentUser signedIn) {
    this.deliveries = deliveries;
    this.service = service;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID subject) {
    List<Delivery> all = deliveries.findBySubjectOrderByCreatedAtAscIdAsc(subject);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Div list = new Div();
    list.addClassNames("card", "rows");
    all.forEach(delivery -> list.add(row(delivery)));
    return Optional.of(new Section(new H2(translate("webhook.title")), list));
  }

  private DeliveryRow row(Delivery delivery) {
    DeliveryRow row = new DeliveryRow(delivery);
    if (delivery.status() == DeliveryStatus.FAILED && signedIn.may(Role.HR)) {
      Button again = new Button(translate("webhook.sendAgain"), VaadinIcon.PAPERPLANE.create());
      again.setAriaLabel(translate("webhook.sendAgain.to", delivery.webhook()));
      again.addClickListener(click -> sendAgain(delivery.id()));
      row.withAction(again);
    }
    return row;
  }

  /** The page refreshes by itself once it is on its way. */
  private void sendAgain(UUID delivery) {
    if (!service.sendAgain(delivery, signedIn.actor())) {
      Notices.refused(translate("webhook.underWay"));
    }
  }
}
