package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.ui.BatchOrigin;
import app.gangway.imports.Import;
import app.gangway.imports.Imports;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The file that a batch came from, on the page of the batch. */
@Component
class ImportedFile implements BatchOrigin {

  private final Imports imports;

  ImportedFile(Imports imports) {
    this.imports = imports;
  }

  @Override
  public void describe(UUID batchId, Facts facts) {
    imports.findById(batchId).ifPresent(file -> describe(file, facts));
  }

  private static void describe(Import file, Facts facts) {
    facts.add(translate("import.fact.uploaded"), new Moment(file.uploadedAt()), file.uploadedBy());
    facts.add(translate("import.fact.size"), FileTexts.size(file.sizeBytes()));
    Span checksum = new Span(file.checksum());
    checksum.addClassName("checksum");
    facts.add(translate("import.fact.checksum"), checksum);
  }
}
