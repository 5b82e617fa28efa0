package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.DurableClient;
import app.gangway.testing.NodePackage;
import app.gangway.testing.People;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The clients of Azure Durable Functions for Node, as Microsoft released them: each of their calls
 * does here what it does there. By the addresses that a host hands them, with the key in the query,
 * and by the short ones of newer hosts.
 */
@OnH2
class DurableFunctionsIT extends DurableApiServer {

  private static final Path CALLS = Path.of("src/test/resources/durable-functions/calls.js");

  @ParameterizedTest
  @CsvSource({"1.5.4, urls", "1.5.4, rpc", "3.5.0, urls", "3.5.0, rpc"})
  void every_call_of_a_real_client_is_answered_as_it_expects(String version, String addresses) {
    NodePackage client = NodePackage.installed("durable-functions", version);

    NodePackage.Run run =
        client.run(
            CALLS,
            "http://localhost:" + port + DurableClient.WEBHOOKS,
            People.ADMIN_KEY,
            addresses);

    assertThat(run.exit()).as(run.output()).isZero();
  }
}
