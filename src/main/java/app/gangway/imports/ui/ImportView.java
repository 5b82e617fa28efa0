package app.gangway.imports.ui;

import app.gangway.batch.ui.BatchesView;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvLimits;
import app.gangway.csv.CsvTemplate;
import app.gangway.imports.AssignmentService;
import app.gangway.imports.Import;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportService;
import app.gangway.imports.Imports;
import app.gangway.imports.LargeFileLimiter;
import app.gangway.imports.TooManyFilesException;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.Focus;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;

/** A CSV file in: dropped, looked through, and only then taken. */
@Route(BatchesView.NEW)
@RolesAllowed(Role.HR)
public class ImportView extends Main
    implements HasDynamicTitle, BeforeEnterObserver, BeforeLeaveObserver {

  private static final int LISTED = 10;

  private final ImportService service;
  private final LargeFileLimiter turns;
  private final CurrentUser signedIn;
  private final Button choose = new Button(getTranslation("import.upload.choose"));
  private final Upload upload = new Upload();
  private final UploadAnswer answer;

  ImportView(
      ImportService service,
      AssignmentService assignments,
      Imports imports,
      LargeFileLimiter turns,
      CsvLimits limits,
      CurrentUser signedIn,
      Clock clock) {
    this.service = service;
    this.turns = turns;
    this.signedIn = signedIn;
    this.answer = new UploadAnswer(assignments, signedIn);
    addClassName("page");
    setUpUpload(limits);
    Button sample =
        new Button(
            getTranslation("import.sample"), click -> read("sample.csv", CsvTemplate.sample()));
    sample.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div help = new Div(template(), sample);
    help.addClassName("actions");
    Paragraph hint =
        new Paragraph(
            new Text(getTranslation("import.hint.columns", FileTexts.columns())),
            new Text(" "),
            new Text(
                getTranslation(
                    "import.hint.limits",
                    FileTexts.size(limits),
                    limits.maxRows(),
                    NewHire.NAME_MAX,
                    NewHire.ROLE_MAX)));
    hint.addClassName("secondary");
    add(
        new PageHeader(getTranslation("import.title")),
        new Paragraph(getTranslation("import.intro")),
        upload,
        answer,
        hint,
        help);
    List<Import> open = imports.previewsOf(signedIn.name(), clock.instant(), Limit.of(LISTED));
    if (!open.isEmpty()) {
      add(new H2(getTranslation("import.open.title")), unfinished(open));
    }
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("import.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(UploadAnswer.FILE)
        .ifPresent(id -> answer.reopen(id, event));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (event.getNavigationTarget() != ImportView.class) {
      answer.leave();
    }
  }

  /** Lets whoever uses the keyboard choose another file at once. */
  void focusUpload() {
    Focus.on(choose);
  }

  private void setUpUpload(CsvLimits limits) {
    upload.setUploadHandler(event -> receive(event, limits));
    upload.setI18n(ComponentTexts.upload());
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Math.toIntExact(limits.maxBytes()));
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span(getTranslation("import.upload.drop")));
    upload.setDropLabelIcon(VaadinIcon.FILE_TABLE.create());
    upload.addFileRejectedListener(
        rejected ->
            Notices.refused(
                getTranslation(
                    "import.upload.rejected", rejected.getFileName(), FileTexts.size(limits))));
  }

  /** Not a byte more into memory than is needed to see that it is too much. */
  private void receive(UploadEvent event, CsvLimits limits) throws IOException {
    String fileName = event.getFileName();
    try (LargeFileLimiter.Turn turn = turns.take(event.getFileSize())) {
      byte[] file = event.getInputStream().readNBytes(Math.toIntExact(limits.maxBytes()) + 1);
      ImportReceipt receipt = service.upload(fileName, file, signedIn.actor());
      event.getUI().access(() -> show(fileName, receipt));
    } catch (TooManyFilesException tooMany) {
      event.getUI().access(this::refuse);
    } catch (RuntimeException broken) {
      // The page tells whoever looks at it, as after a click.
      event.getUI().access(() -> tell(broken));
    }
  }

  private static void tell(RuntimeException broken) {
    throw broken;
  }

  private void refuse() {
    upload.clearFileList();
    Notices.refused(getTranslation("import.busy"));
  }

  void read(String fileName, byte[] file) {
    show(fileName, service.upload(fileName, file, signedIn.actor()));
  }

  private void show(String fileName, ImportReceipt receipt) {
    upload.clearFileList();
    answer.show(fileName, receipt);
  }

  private Anchor template() {
    Locale locale = getLocale();
    Anchor template =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] file = CsvTemplate.file(locale);
                  return new DownloadResponse(
                      new ByteArrayInputStream(file),
                      "gangway-template.csv",
                      "text/csv",
                      file.length);
                }),
            getTranslation("import.template"));
    template.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    template.addClassName("icon-link");
    return template;
  }

  private Div unfinished(List<Import> open) {
    Div list = new Div();
    list.addClassNames("card", "rows");
    for (Import each : open) {
      Div row =
          new Div(
              link(each),
              new Span(getTranslation("import.open.counts", each.validRows(), each.problemRows())),
              new Moment(each.uploadedAt()));
      row.addClassName("row");
      list.add(row);
    }
    return list;
  }

  private static RouterLink link(Import file) {
    RouterLink link = new RouterLink("", StagedImportView.class, file.id().toString());
    link.add(new Bdi(file.fileName()));
    return link;
  }
}
