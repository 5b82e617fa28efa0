package app.gangway.approval.ui;

import app.gangway.approval.ApprovalEvent;
import app.gangway.approval.ApprovalView;
import app.gangway.ui.language.Numbers;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A toast for each order that has begun to wait since the page was opened, until it is decided or
 * closed by the viewer; one for all of them where they are many. What waited before is only
 * counted. {@code approvals.js} makes the rest of it: the count in the tab's title and icon, the
 * tone, the browser's notification. It takes all of that from the elements that are there, so that
 * a page that was cut off shows what is true now, and nothing of what is over.
 */
@Tag("gw-told")
class ApprovalToasts extends Component implements HasComponents {

  /** More would cover the page of a phone. */
  private static final int SINGLE = 2;

  /** As in the menu. */
  private static final int MOST = 999;

  private final Undecided undecided;
  private final List<OrderToast> toasts = new ArrayList<>();

  ApprovalToasts(Undecided undecided, LiveUpdates live) {
    this.undecided = undecided;
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("approval.told"));
    undecided.news();
    show();
    live.watch(this, ApprovalEvent.class::isInstance, this::refresh);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    attach.getUI().getPage().addJavaScript("context://approvals.js");
    Registration arriving = attach.getUI().addAfterNavigationListener(this::arrived);
    addDetachListener(
        detach -> {
          arriving.remove();
          detach.unregisterListener();
        });
  }

  private void refresh() {
    List<ApprovalView> news = undecided.news();
    List.copyOf(toasts).forEach(this::keepTrue);
    if (!news.isEmpty()) {
      tell(news);
    }
    show();
  }

  private void keepTrue(OrderToast toast) {
    List<ApprovalView> left =
        toast.orders().stream().filter(each -> undecided.contains(each.id())).toList();
    if (left.isEmpty()) {
      close(toast);
    } else if (left.size() < toast.orders().size()) {
      toast.set(left);
    }
  }

  private void tell(List<ApprovalView> news) {
    List<ApprovalView> all =
        Stream.concat(toasts.stream().flatMap(each -> each.orders().stream()), news.stream())
            .toList();
    Optional<OrderToast> several = toasts.stream().filter(OrderToast::isOfSeveral).findFirst();
    if (several.isPresent()) {
      several.get().set(all);
    } else if (all.size() > SINGLE) {
      List.copyOf(toasts).forEach(this::close);
      open(OrderToast.ofSeveral(all, this::dismiss));
    } else {
      news.forEach(each -> open(OrderToast.of(each, this::dismiss)));
    }
  }

  private void open(OrderToast toast) {
    toasts.add(toast);
    add(toast);
  }

  private void close(OrderToast toast) {
    toasts.remove(toast);
    remove(toast);
  }

  private void dismiss(OrderToast toast) {
    close(toast);
    show();
  }

  /** Whoever has been led to an order needs to be told of it no longer. */
  private void arrived(AfterNavigationEvent event) {
    ApprovalsView.order(event.getLocation())
        .ifPresent(
            order ->
                toasts.stream().filter(each -> each.isOf(order)).toList().forEach(this::dismiss));
  }

  private void show() {
    getElement().setAttribute("hidden", toasts.isEmpty());
    if (undecided.count() == 0) {
      getElement().removeAttribute("count");
    } else {
      getElement().setAttribute("count", Numbers.text(undecided.count(), MOST));
    }
  }
}
