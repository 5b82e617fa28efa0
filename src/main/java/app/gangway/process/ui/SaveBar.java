package app.gangway.process.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says whether all of a draft is saved, and saves it, whichever of its tabs is shown. */
class SaveBar extends Div {

  private final Span state = new Span();
  private final Button save = new Button(getTranslation("process.save"));

  SaveBar(Runnable saving) {
    addClassName("save-bar");
    state.getElement().setAttribute("role", "status");
    save.addClickListener(click -> saving.run());
    add(state, save);
  }

  void show(boolean isDraft, boolean isUnsaved) {
    setVisible(isDraft);
    String said = getTranslation(isUnsaved ? "process.unsaved" : "process.unsaved.none");
    if (!said.equals(state.getText())) {
      state.setText(said);
    }
    save.getElement().getThemeList().set(ButtonVariant.LUMO_PRIMARY.getVariantName(), isUnsaved);
    setClassName("unsaved", isUnsaved);
  }
}
