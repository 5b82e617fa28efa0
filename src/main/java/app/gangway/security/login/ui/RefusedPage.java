package app.gangway.security.login.ui;

import app.gangway.security.AccessDenialListener;
import app.gangway.ui.MainLayout;
import app.gangway.ui.MessagePage;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that exists, but not for whoever signed in. */
@ParentLayout(MainLayout.class)
@PermitAll
public class RefusedPage extends MessagePage implements HasErrorParameter<AccessDeniedException> {

  private final transient AccessDenialListener record;

  RefusedPage(AccessDenialListener record) {
    this.record = record;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    record.refused("page /" + event.getLocation().getPath());
    say(VaadinIcon.LOCK, getTranslation("error.refused"), getTranslation("error.refused.hint"));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
