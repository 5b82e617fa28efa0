package app.gangway.batch;

import app.gangway.activity.Activities;
import app.gangway.newhire.NewHire;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands in a kept file, and which of its rows are to become onboardings. */
@Component
class ImportRows {

  private final Imports imports;
  private final ImportContents contents;
  private final Duplicates duplicates;
  private final Activities activities;

  ImportRows(
      Imports imports, ImportContents contents, Duplicates duplicates, Activities activities) {
    this.imports = imports;
    this.contents = contents;
    this.duplicates = duplicates;
    this.activities = activities;
  }

  StagedImport look(Import about) {
    CsvContent content = contents.find(about.id()).orElse(CsvContent.GONE);
    int needingApproval =
        (int) content.rows().stream().filter(r -> activities.needApproval(r.hire())).count();
    return new StagedImport(
        about,
        content,
        duplicates.among(content.rows()),
        imports.confirmedOf(about.checksum(), about.id()),
        needingApproval);
  }

  boolean anyToCreate(Import about, boolean withDuplicates) {
    return withDuplicates ? about.validRows() > 0 : !toCreate(about.id(), false).isEmpty();
  }

  /** In the order of the file. */
  List<NewHire> toCreate(UUID id, boolean withDuplicates) {
    List<CsvRow> valid = contents.find(id).orElse(CsvContent.GONE).rows();
    Set<Integer> unwanted =
        withDuplicates
            ? Set.of()
            : duplicates.among(valid).stream().map(Duplicate::row).collect(Collectors.toSet());
    return valid.stream().filter(row -> !unwanted.contains(row.row())).map(CsvRow::hire).toList();
  }
}
