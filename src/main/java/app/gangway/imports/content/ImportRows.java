package app.gangway.imports.content;

import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.DuplicateFinder;
import app.gangway.imports.Import;
import app.gangway.imports.Imports;
import app.gangway.imports.StagedImport;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in a kept file, and which of its rows are to become onboardings. */
@Component
public class ImportRows {

  private final Imports imports;
  private final ImportContents contents;
  private final DuplicateFinder duplicates;

  ImportRows(Imports imports, ImportContents contents, DuplicateFinder duplicates) {
    this.imports = imports;
    this.contents = contents;
    this.duplicates = duplicates;
  }

  public StagedImport look(Import about) {
    CsvContent content = contents.find(about.id()).orElse(CsvContent.GONE);
    return new StagedImport(
        about,
        content,
        duplicates.among(content.rows()),
        imports.confirmedOf(about.checksum(), about.id()));
  }

  /** Keeps what is wanted and nothing else: from its confirmation on a file is what comes in. */
  public void keepOnly(StagedImport staged, List<CsvRow> wanted) {
    if (wanted.size() < staged.content().rowCount()) {
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
