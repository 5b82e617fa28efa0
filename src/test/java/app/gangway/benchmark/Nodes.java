package app.gangway.benchmark;

import app.gangway.GangwayApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started on one store as often as there are nodes. */
final class Nodes implements AutoCloseable {

  private final List<ConfigurableApplicationContext> contexts;

  Nodes(Store store, int count, String... settings) {
    contexts = IntStream.range(0, count).mapToObj(n -> start(store, settings)).toList();
  }

  /** Of the node that people use. */
  <T> T get(Class<T> bean) {
    return contexts.get(0).getBean(bean);
  }

  private static ConfigurableApplicationContext start(Store store, String... settings) {
    List<String> arguments = new ArrayList<>(store.arguments());
    arguments.addAll(
        List.of("--server.port=0", "--logging.level.root=warn", "--spring.main.banner-mode=off"));
    arguments.addAll(List.of(settings));
    return new SpringApplicationBuilder(GangwayApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  @Override
  public void close() {
    contexts.forEach(ConfigurableApplicationContext::close);
  }
}
