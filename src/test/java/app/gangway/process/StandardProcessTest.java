package app.gangway.process;

import static app.gangway.testing.People.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.DraftResult.Saved;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.EquipmentTable;
import app.gangway.testing.PageTest;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.StandardAlone;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes with Gangway, as it is configured. */
@ExtendWith(OutputCaptureExtension.class)
class StandardProcessTest extends PageTest {

  @Autowired StandardProcess standard;
  @Autowired IneffectiveRoles notice;
  @Autowired ProcessService service;
  @Autowired JdbcClient rows;

  @AfterEach
  void clean() {
    StandardAlone.in(rows);
  }

  @ParameterizedTest
  @CsvSource({"sales, true", "executive, true", "Sales, false", "developer, false"})
  void who_needed_an_approval_needs_one_still(String role, boolean needed) {
    EquipmentTable equipment = standard.writtenOut().equipment();

    assertThat(
            equipment
                .verdict(new HireFacts(role, null, null, LocalDate.of(2026, 5, 4)))
                .approvalNeeded())
        .isEqualTo(needed);
  }

  @Test
  void roles_that_are_configured_for_nothing_are_told_at_the_start(CapturedOutput output) {
    notice.warn();
    assertThat(output).doesNotContain("gangway.approval.roles");

    Saved draft = (Saved) SignedInAs.admin(() -> service.draft(process(), ADMIN));
    SignedInAs.admin(() -> service.publish(draft.draft().id(), 1, "x", ADMIN));
    notice.warn();

    assertThat(output)
        .contains(
            "gangway.approval.roles has no effect any more: version 2 of the process Standard says"
                + " who is asked. Take it out of the configuration.");
  }

  @Test
  void steps_have_their_titles_in_every_language_of_the_pages() {
    assertThat(standard.writtenOut().steps().get(0).titles())
        .containsEntry("en", "Access card")
        .containsEntry("de", "Zugangskarte")
        .containsKey("ar");
  }

  @Test
  void what_is_written_out_is_read_again() {
    assertThat(DefinitionJson.stored(DefinitionJson.write(standard.writtenOut())))
        .isEqualTo(standard.writtenOut());
  }

  private UUID process() {
    return SignedInAs.admin(() -> service.list()).get(0).id();
  }
}
