package app.gangway.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before somebody leaves what they have typed and not kept. */
public final class UnsavedInput {

  /** Before the whole page is left, the browser asks in its own words. */
  private static final String ASK_BEFORE_UNLOAD =
      """
      const ask = (event) => {
        if (!this.isConnected) {
          removeEventListener('beforeunload', ask);
        } else if (this.hasAttribute('unsaved')) {
          event.preventDefault();
          event.returnValue = '';
        }
      };
      addEventListener('beforeunload', ask);
      """;

  private UnsavedInput() {}

  /** Has the browser ask while the form is {@linkplain #mark marked}. */
  public static void guard(Component form) {
    form.addAttachListener(attach -> form.getElement().executeJs(ASK_BEFORE_UNLOAD));
  }

  public static void mark(Component form, boolean unsaved) {
    form.getElement().setAttribute("unsaved", unsaved);
  }

  /** Asks before another page is gone to. */
  public static void ask(BeforeLeaveEvent leaving) {
    ContinueNavigationAction leave = leaving.postpone();
    DestructiveDialog question =
        new DestructiveDialog(
            translate("shell.leave.title"),
            translate("shell.leave.text"),
            translate("shell.leave.confirm"),
            leave::proceed);
    question.addCancelListener(stay -> leave.cancel());
    question.open();
  }
}
