package app.gangway.imports.content;

import app.gangway.csv.CorrectedContent;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvCorrector;
import app.gangway.csv.CsvRow;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.DuplicateFinder;
import app.gangway.imports.Import;
import app.gangway.imports.Imports;
import app.gangway.imports.StagedImport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands in a kept file, and which of its rows are to become onboardings. */
@Component
public class ImportRows {

  private final Imports imports;
  private final ImportContents contents;
  private final Corrections corrections;
  private final CsvCorrector corrector;
  private final DuplicateFinder duplicates;

  ImportRows(
      Imports imports,
      ImportContents contents,
      Corrections corrections,
      CsvCorrector corrector,
      DuplicateFinder duplicates) {
    this.imports = imports;
    this.contents = contents;
    this.corrections = corrections;
    this.corrector = corrector;
    this.duplicates = duplicates;
  }

  public StagedImport look(Import about) {
    return look(about, read(about));
  }

  /** The same where the content was read already. */
  public StagedImport look(Import about, CorrectedContent corrected) {
    return new StagedImport(
        about,
        corrected,
        duplicates.among(corrected.content().rows()),
        imports.confirmedOf(about.checksum(), about.id()));
  }

  /** What stands in the file, with what was typed. */
  public CorrectedContent read(Import about) {
    return correct(about, contents.find(about.id()).orElse(CsvContent.GONE));
  }

  /** The same where the file itself was read already. */
  public CorrectedContent correct(Import about, CsvContent content) {
    return corrector.correct(
        content,
        content.problemRows().isEmpty() ? Map.of() : corrections.of(about.id()),
        LocalDate.ofInstant(about.uploadedAt(), ZoneId.systemDefault()));
  }

  /** Keeps what is wanted and nothing else: from its confirmation on a file is what comes in. */
  public void keepOnly(StagedImport staged, List<CsvRow> wanted) {
    if (staged.corrected().isCorrected() || wanted.size() < staged.content().rowCount()) {
      contents.replace(staged.about().id(), ContentCodec.encode(staged.content().withRows(wanted)));
    }
  }

  /** Those of a confirmed file, in its order. */
  public List<CsvRow> toCreate(Import about) {
    return about.wantedRows().isPresent()
        ? contents.find(about.id()).orElse(CsvContent.GONE).rows()
        : confirmedBeforeAnUpgrade(about);
  }

  /** Then nobody was asked about those onboarded before, and the rows left out were not removed. */
  private List<CsvRow> confirmedBeforeAnUpgrade(Import about) {
    return look(about).comingIn(new DuplicateChoice(about.withDuplicates().orElseThrow(), true));
  }
}
