package app.gangway.batch.ui;

import app.gangway.access.Role;
import app.gangway.batch.BatchDesk;
import app.gangway.batch.CsvContent;
import app.gangway.batch.CsvLimits;
import app.gangway.batch.CsvReader;
import app.gangway.batch.CsvReading;
import app.gangway.batch.CsvRejection;
import app.gangway.batch.CsvRow;
import app.gangway.batch.CsvTemplate;
import app.gangway.newhire.NewHire;
import app.gangway.onboarding.Actor;
import app.gangway.security.SignedIn;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;

/** A CSV file in: dropped, looked through, and only then taken. */
@Route("batches/new")
@PageTitle("Import · Gangway")
@RolesAllowed(Role.HR)
public class ImportView extends Main {

  private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

  private final BatchDesk desk;
  private final CsvReader reader;
  private final SignedIn signedIn;
  private final Clock clock;
  private final AsyncTaskExecutor background;
  private final Upload upload = new Upload();
  private final Div drop = new Div();
  private final Div result = new Div();
  private boolean confirmed;

  ImportView(
      BatchDesk desk,
      CsvLimits limits,
      SignedIn signedIn,
      Clock clock,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background) {
    this.desk = desk;
    this.reader = new CsvReader(limits);
    this.signedIn = signedIn;
    this.clock = clock;
    this.background = background;
    addClassName("page");

    setUpUpload(limits);
    Anchor template =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(CsvTemplate.file()),
                        "gangway-template.csv",
                        "text/csv",
                        CsvTemplate.file().length)),
            "Download the template");
    Paragraph hint =
        new Paragraph(
            new Span(
                "Columns name, email, startdate and role, in any order; at most %s. "
                    .formatted(limits.inWords())),
            template);
    hint.addClassName("secondary");
    drop.add(
        new Paragraph("Nothing is created before you have seen what is in the file."),
        upload,
        hint);
    result.addClassName("stack");
    add(new PageHeader("Import a CSV file"), drop, result);
  }

  private void setUpUpload(CsvLimits limits) {
    upload.setUploadHandler(UploadHandler.inMemory((about, file) -> read(about.fileName(), file)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Math.toIntExact(limits.maxBytes()));
    upload.setUploadButton(new Button("Choose a CSV file"));
    upload.setDropLabel(new Span("or drop it here"));
    upload.setDropLabelIcon(VaadinIcon.FILE_TABLE.create());
    upload.addFileRejectedListener(
        rejected ->
            Notices.refused(
                "%s was not read. One file at a time, at most %s."
                    .formatted(rejected.getFileName(), limits.inWords())));
  }

  void read(String fileName, byte[] file) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    CsvReading reading = reader.read(file, today);
    result.removeAll();
    upload.clearFileList();
    if (reading instanceof CsvRejection rejection) {
      result.add(new RejectedFile(fileName, rejection));
    } else if (reading instanceof CsvContent content) {
      drop.setVisible(false);
      // One id for this preview: however often it is confirmed, it is one batch.
      UUID batch = UUID.randomUUID();
      confirmed = false;
      result.add(
          new ImportPreview(
              fileName, content, () -> confirm(batch, fileName, content), this::startOver));
    }
  }

  /** Answers at once and creates in the background: thousands of rows take a while. */
  private void confirm(UUID batch, String fileName, CsvContent content) {
    if (confirmed) {
      return;
    }
    confirmed = true;
    List<NewHire> hires = content.rows().stream().map(CsvRow::hire).toList();
    result.removeAll();
    result.add(new Creating(hires.size()));
    Actor actor = signedIn.actor();
    UI page = UI.getCurrent();
    background
        .submitCompletable(() -> desk.submit(batch, fileName, hires, actor))
        .whenComplete(
            (done, failure) ->
                page.accessLater(() -> created(batch, fileName, failure), () -> {}).run());
  }

  private void created(UUID batch, String fileName, @Nullable Throwable failure) {
    if (failure != null) {
      failed(fileName, failure);
    } else if (isAttached()) {
      getUI().ifPresent(page -> page.navigate(BatchView.class, batch.toString()));
    } else {
      Notices.done("%s has been taken in.".formatted(fileName));
    }
  }

  private void failed(String fileName, Throwable failure) {
    LOG.error("{} could not be taken in", fileName, failure);
    startOver();
    Notices.refused("%s was not taken in: nothing was created. Try again.".formatted(fileName));
  }

  private void startOver() {
    // Cleared when the file was read too, but then the browser was still busy with it.
    upload.clearFileList();
    result.removeAll();
    drop.setVisible(true);
  }
}
