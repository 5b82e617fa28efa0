package app.gangway.ui.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Chooses the language of all pages, each called by its own name; hidden where there is only one.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class LanguageSelect extends Select<Locale> {

  @Autowired
  LanguageSelect(Languages languages, LanguageMemory memory) {
    addClassName("language");
    setAriaLabel(getTranslation("shell.language"));
    setItems(languages.locales());
    setItemLabelGenerator(locale -> locale.getDisplayName(locale));
    setValue(UI.getCurrent().getLocale());
    setVisible(languages.locales().size() > 1);
    addValueChangeListener(
        choice -> {
          memory.remember(choice.getValue());
          UI.getCurrent().getPage().reload();
        });
  }
}
