package app.gangway.overview.ui;

import app.gangway.common.access.Role;
import app.gangway.sample.SampleData;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Have the sample made and taken away, where there is one to be had. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SampleButtons {

  private final ObjectProvider<SampleData> sample;
  private final CurrentUser signedIn;
  private final Button load = new Button();
  private final Button remove = new Button();

  SampleButtons(ObjectProvider<SampleData> sample, CurrentUser signedIn) {
    this.sample = sample;
    this.signedIn = signedIn;
    load.setDisableOnClick(true);
    remove.setDisableOnClick(true);
    load.addClickListener(
        click -> {
          sample.ifAvailable(data -> data.load(signedIn.actor()));
          load.setEnabled(true);
          Notices.done(load.getTranslation("sample.loaded"));
        });
    remove.addClickListener(
        click -> {
          sample.ifAvailable(data -> data.remove(signedIn.actor()));
          remove.setEnabled(true);
          Notices.done(remove.getTranslation("sample.removed"));
        });
  }

  /** Makes it. */
  Button load() {
    return load;
  }

  /** Takes it away. */
  Button remove() {
    return remove;
  }

  /** Shows what can be done now. */
  void refresh() {
    load.setText(load.getTranslation("sample.load"));
    remove.setText(remove.getTranslation("sample.remove"));
    SampleData data = sample.getIfAvailable();
    load.setVisible(data != null);
    remove.setVisible(data != null && signedIn.may(Role.HR) && data.isLoaded());
  }
}
