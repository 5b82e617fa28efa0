package app.gangway.approval.ui;

import com.vaadin.flow.component.Component;

/** The keys of the page of approvals; {@code gangway.js} listens to them. */
enum ApprovalKeys {
  NEXT("J"),
  PREVIOUS("K"),
  APPROVE("A"),
  DECLINE("D"),
  SELECT("X"),
  HELP("?");

  private final String key;

  ApprovalKeys(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** Says that this key clicks the component, to the script and to assistive technology. */
  void presses(Component component) {
    component.getElement().setAttribute("aria-keyshortcuts", key);
  }
}
