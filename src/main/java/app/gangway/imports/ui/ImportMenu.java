package app.gangway.imports.ui;

import app.gangway.ui.MenuAlias;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of imports belong in the menu: to the batches that become of them. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {

  @Bean
  static MenuAlias importsAreBatches() {
    return new MenuAlias("batches", "imports");
  }
}
