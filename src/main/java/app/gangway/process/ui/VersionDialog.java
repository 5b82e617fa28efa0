package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.process.ProcessVersion;
import app.gangway.ui.Bdi;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;

/** One version, to read. */
class VersionDialog extends Dialog {

  VersionDialog(ProcessVersion version, Activities activities, ProcessWords words) {
    setHeaderTitle(ProcessWords.version(version.number()));
    setWidth("46rem");
    if (version.note() != null) {
      add(new Paragraph(new Bdi(version.note())));
    }
    StepList steps = new StepList(activities, words);
    steps.show(version);
    Pre json = new Pre(DefinitionTab.pretty(version));
    json.addClassName("code-text");
    json.getElement().setAttribute("dir", "ltr");
    add(steps, new NativeDetails(getTranslation("process.definition"), json));
    Button close = new Button(getTranslation("component.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
