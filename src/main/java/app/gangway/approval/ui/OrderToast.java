package app.gangway.approval.ui;

import app.gangway.approval.ApprovalView;
import app.gangway.onboarding.ui.Recorded;
import app.gangway.ui.Countdown;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Says that an order waits for whoever looks at the page, or how many do, and leads there. */
@Tag("gw-toast")
class OrderToast extends Component implements HasComponents {

  /** Of the browser's notification about several, in place of an id. */
  private static final String SEVERAL = "several";

  private final Div title = new Div();
  private final Countdown left;

  /** Not a button: a click on it leads on even where the server has just taken it away. */
  private final Anchor show = new Anchor();

  private final boolean ofSeveral;
  private List<ApprovalView> orders;

  private OrderToast(List<ApprovalView> orders, boolean ofSeveral) {
    this.orders = orders;
    this.ofSeveral = ofSeveral;
    ApprovalView nearest = nearest();
    left = new Countdown(nearest.askedAt(), nearest.deadline()).silent();
    show.setHref(ApprovalsView.address(nearest.id()));
    title.addClassName("strong");
    add(title);
  }

  /** Of one order. */
  static OrderToast of(ApprovalView order, Consumer<OrderToast> close) {
    OrderToast toast = new OrderToast(List.of(order), false);
    String name = order.hire().name();
    String text = toast.getTranslation("approval.told.order", name);
    toast.title.setText(text);
    Recorded reason = new Recorded(order.reason());
    reason.addClassName("secondary");
    toast.add(reason);
    toast.finish(toast.getTranslation("approval.told.show.of", name), close);
    toast.announce(order.id().toString(), text, order.reason());
    return toast;
  }

  /** Of many, however many they become. */
  static OrderToast ofSeveral(List<ApprovalView> orders, Consumer<OrderToast> close) {
    OrderToast toast = new OrderToast(orders, true);
    String text = toast.getTranslation("approval.told.several");
    toast.set(orders);
    toast.finish(toast.getTranslation("approval.told.show.several"), close);
    toast.announce(SEVERAL, text, "");
    return toast;
  }

  private void finish(String where, Consumer<OrderToast> close) {
    show.setText(getTranslation("approval.told.show"));
    show.setAriaLabel(where);
    show.addClassName("button-link");
    Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.accept(this));
    away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    away.setAriaLabel(getTranslation("approval.told.close"));
    away.addClassName("away");
    Div row = new Div(left, show);
    row.addClassName("actions");
    add(row, away);
  }

  /** What the script says aloud, and what it has the browser show. */
  private void announce(String tag, String heading, String body) {
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", heading)
        .setAttribute("tag", tag)
        .setAttribute("body", body);
  }

  /** Those that it is about. */
  List<ApprovalView> orders() {
    return orders;
  }

  boolean isOfSeveral() {
    return ofSeveral;
  }

  boolean isOf(UUID order) {
    return orders.stream().anyMatch(each -> each.id().equals(order));
  }

  /** The one that is to be decided first. */
  private ApprovalView nearest() {
    return orders.stream().min(Comparator.comparing(ApprovalView::deadline)).orElseThrow();
  }

  /** Becomes one about others; only where it is of several. */
  void set(List<ApprovalView> others) {
    orders = others;
    ApprovalView nearest = nearest();
    left.set(nearest.askedAt(), nearest.deadline());
    show.setHref(ApprovalsView.address(nearest.id()));
    title.setText(getTranslation("approval.told.several.count", others.size()));
  }
}
