package app.gangway.ui.errors;

import app.gangway.ui.MainLayout;
import app.gangway.ui.MessagePage;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to something that does not exist (any more). */
@ParentLayout(MainLayout.class)
@PermitAll
public class NotFoundPage extends MessagePage implements HasErrorParameter<NotFoundException> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    say(
        VaadinIcon.MAP_MARKER,
        getTranslation("error.notFound"),
        getTranslation("error.notFound.hint"));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
