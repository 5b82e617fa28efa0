package app.gangway.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The places where people work, beside the house itself.
 *
 * @param locations none by default
 */
@ConfigurationProperties("gangway")
public record LocationProperties(@DefaultValue List<Location> locations) {

  /**
   * A place. What it does not say is as in the house.
   *
   * @param name as it stands at a new hire
   * @param zone such as {@code Europe/Berlin}
   * @param holidays regions whose holidays are kept there, such as {@code DE-BE}; none with an
   *     empty list
   */
  public record Location(
      @Nullable String name, @Nullable String zone, @Nullable List<String> holidays) {}
}
