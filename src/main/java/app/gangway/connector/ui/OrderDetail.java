package app.gangway.connector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.connector.ConnectorOrder;
import app.gangway.connector.OrderAnswers;
import app.gangway.connector.OrderLookup;
import app.gangway.connector.OrderStatus;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ActivityDetail;
import app.gangway.ui.Bdi;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.UUID;

/** The order behind an activity: what the other system calls it, and the way to say it is done. */
@org.springframework.stereotype.Component
class OrderDetail implements ActivityDetail {

  private final OrderLookup orders;
  private final OrderAnswers answers;
  private final CurrentUser signedIn;

  OrderDetail(OrderLookup orders, OrderAnswers answers, CurrentUser signedIn) {
    this.orders = orders;
    this.answers = answers;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID onboarding, UUID run) {
    return orders.latest(onboarding, run).flatMap(this::detail);
  }

  private Optional<Component> detail(ConnectorOrder order) {
    Div detail = new Div();
    detail.addClassName("order-detail");
    if (order.reference() != null) {
      detail.add(reference(order));
    }
    if (order.status() == OrderStatus.ORDERED && signedIn.may(Role.HR)) {
      Button done = new Button(translate("connector.markDone"), VaadinIcon.CHECK.create());
      done.addClickListener(
          click ->
              new MarkDoneDialog(remark -> answers.markDone(order.id(), remark, signedIn.actor()))
                  .open());
      detail.add(done);
    }
    return detail.getComponentCount() == 0 ? Optional.empty() : Optional.of(detail);
  }

  private static Component reference(ConnectorOrder order) {
    Span reference = new Span(translate("connector.reference") + " ");
    String known = String.valueOf(order.reference());
    if (order.link() == null) {
      reference.add(new Bdi(known));
    } else {
      Anchor link = new Anchor(order.link(), new Bdi(known));
      link.setTarget(AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noreferrer");
      reference.add(link);
    }
    return reference;
  }
}
