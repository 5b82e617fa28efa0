package app.gangway.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who this process is among those on the same database. It keeps its name when it is started again,
 * and so takes the place of its own dead predecessor at once.
 */
@Component
public class Node {

  private static final Logger LOG = LoggerFactory.getLogger(Node.class);

  private final String name;

  /**
   * @param given the setting; blank for the machine's name and the port, which no two nodes share
   */
  Node(@Value("${gangway.node:}") String given, @Value("${server.port:8080}") int port) {
    name = given.isBlank() ? host() + ":" + (port == 0 ? UUID.randomUUID() : port) : given.strip();
  }

  public String name() {
    return name;
  }

  /** The same for the same name. */
  public UUID id() {
    return UUID.nameUUIDFromBytes(("node:" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      LOG.warn("This machine has no name; set gangway.node if there is more than one");
      return "localhost";
    }
  }
}
