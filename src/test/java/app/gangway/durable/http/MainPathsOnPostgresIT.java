package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("postgres")
@OnPostgres
class MainPathsOnPostgresIT extends MainPaths {

  @Autowired JdbcClient rows;

  @Test
  void a_full_disk_is_told_and_forgotten_when_there_is_room_again() {
    rows.sql(
            """
            create function no_room() returns trigger language plpgsql as $$ begin
              raise exception 'could not extend file: No space left on device'
                using errcode = '53100';
            end $$\
            """)
        .update();
    rows.sql("create trigger no_room before insert on onboarding execute function no_room()")
        .update();

    Answer refused = client.start(FAN_OUT, johnny());

    assertThat(refused.status()).as(refused.body()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(refused.text("Message")).startsWith("The database does not answer");
    await().ignoreExceptions().until(() -> rows.sql("drop function no_room cascade").update() == 0);
    await().until(() -> client.start(FAN_OUT, johnny()).status() == 202);
  }
}
