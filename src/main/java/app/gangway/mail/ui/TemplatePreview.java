package app.gangway.mail.ui;

import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.ui.ShownHires.ShownHire;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** Words as somebody would get them, in both of their forms. */
class TemplatePreview extends Div {

  private final Select<ShownHire> hire = new Select<>();
  private final H3 subject = new H3();
  private final Div letter = new Div();
  private final Pre plain = new Pre();

  /**
   * @param changed called when it is to be shown for somebody else
   */
  TemplatePreview(List<ShownHire> hires, Runnable changed) {
    addClassName("template-preview");
    hire.setLabel(getTranslation("mail.preview.for"));
    hire.setItems(hires);
    hire.setItemLabelGenerator(ShownHire::label);
    hire.setValue(hires.get(0));
    hire.addValueChangeListener(choice -> changed.run());
    subject.getElement().setAttribute("dir", "auto");
    plain.getElement().setAttribute("dir", "auto");
    add(hire, subject, letter, new NativeDetails(getTranslation("mail.preview.plain"), plain));
  }

  ShownHire shownFor() {
    return hire.getValue();
  }

  void show(RenderedMail mail) {
    subject.setText(mail.subject());
    plain.setText(mail.text());
    letter.removeAll();
    letter.add(new Letter(mail));
  }
}
