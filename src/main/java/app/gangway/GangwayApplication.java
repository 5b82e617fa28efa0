package app.gangway;

import app.gangway.security.account.PasswordHash;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts Gangway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GangwayApplication {

  public static void main(String[] args) throws IOException {
    // The pages speak English; a server in another country must not write its numbers otherwise.
    Locale.setDefault(Locale.ENGLISH);
    if (args.length == 1 && args[0].equals(PasswordHash.COMMAND)) {
      System.exit(PasswordHash.run());
    }
    if (DevelopmentBuild.isPackaged()) {
      System.err.println(DevelopmentBuild.REFUSAL);
      System.exit(1);
    }
    SpringApplication.run(GangwayApplication.class, args);
  }

  /** The one clock of the application; tests put a settable one in its place. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
