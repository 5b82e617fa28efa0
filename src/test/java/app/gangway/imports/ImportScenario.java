package app.gangway.imports;

import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.Batches;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvRow;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on their way to a batch, by hand. */
abstract class ImportScenario {

  @Autowired ImportService service;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Onboardings onboardings;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  /** Tells the people of one test from those of another. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  final String jo = "Jo,jo-%s@example.com,01.02.2030,developer".formatted(mark);
  final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);

  UUID upload(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = Upload.HEADER;
    System.arraycopy(lines, 0, file, 1, lines.length);
    ImportReceipt receipt = service.upload("hires.csv", bytes(file), HR);
    return ((ImportReceipt.Staged) receipt).id();
  }

  UUID confirmed(String... lines) {
    UUID id = upload(lines);
    assertThat(confirm(id, true, APPROVER)).isEqualTo(Confirmation.CONFIRMED);
    return id;
  }

  /** As somebody does who ticks everything or nothing, and to whom the present number is shown. */
  Confirmation confirm(UUID id, boolean withDuplicates, Actor actor) {
    DuplicateChoice choice = withDuplicates ? DuplicateChoice.ALL : DuplicateChoice.NONE;
    Shown shown =
        service
            .staged(id)
            .map(staged -> new Shown(staged.comingIn(choice).size(), staged.about().revision()))
            .orElse(new Shown(0, 0));
    return service.confirm(id, choice, shown, actor);
  }

  boolean create(UUID id) {
    service.create(id);
    return true;
  }

  ImportStatus status(UUID id) {
    return imports.findById(id).orElseThrow().status();
  }

  List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  static List<NewHire> hires(StagedImport staged) {
    return staged.content().rows().stream().map(CsvRow::hire).toList();
  }
}
