package app.gangway.imports.ui;

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
    facts.add("Uploaded", new Moment(file.uploadedAt()), file.uploadedBy());
    facts.add("Size", "%,d bytes".formatted(file.sizeBytes()));
    Span checksum = new Span(file.checksum());
    checksum.addClassName("checksum");
    facts.add("SHA-256", checksum);
  }
}
