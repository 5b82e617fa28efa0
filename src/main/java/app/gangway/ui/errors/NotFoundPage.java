package app.gangway.ui.errors;

import app.gangway.ui.EmptyState;
import app.gangway.ui.MainLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
public class NotFoundPage extends Div implements HasErrorParameter<NotFoundException> {

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    add(
        new EmptyState(
            VaadinIcon.MAP_MARKER,
            "There is nothing here",
            "The address may be mistyped, or what it led to no longer exists.",
            new Anchor("", "To the overview")));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
