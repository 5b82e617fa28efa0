package app.gangway.common.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What a request said behind the question mark of its address. Every address in its answer carries
 * that on, so that whoever follows one gets what was asked for at first; a function key among it,
 * so that the address can be fetched as it is. A key that came in a header does not leave it.
 */
public final class CarriedQuery {

  /** What Tomcat takes in an address, but no address may hold. */
  private static final Pattern ILLEGAL =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^\\x21-\\x7e]|[\"<>\\\\^`{|}]");

  private final List<String> pairs;

  private CarriedQuery(List<String> pairs) {
    this.pairs = pairs;
  }

  /**
   * @param spent parameters that told this very request what to do and say nothing further
   */
  public static CarriedQuery of(HttpServletRequest request, String... spent) {
    String query = request.getQueryString();
    CarriedQuery all =
        new CarriedQuery(
            query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(CarriedQuery::legal)
                    .toList());
    return all.without(List.of(spent));
  }

  /** The address with all of it, but for what it says itself. */
  public String appendTo(String address) {
    int mark = address.indexOf('?');
    List<String> own =
        mark < 0
            ? List.of()
            : Arrays.stream(address.substring(mark + 1).split("&"))
                .map(CarriedQuery::name)
                .toList();
    List<String> carried = without(own).pairs;
    return carried.isEmpty()
        ? address
        : address + (mark < 0 ? "?" : "&") + String.join("&", carried);
  }

  private CarriedQuery without(List<String> names) {
    return new CarriedQuery(
        pairs.stream()
            .filter(pair -> names.stream().noneMatch(name -> name.equalsIgnoreCase(name(pair))))
            .toList());
  }

  /** Encodes what is not, and leaves alone what is: it comes back as it was sent. */
  private static String legal(String pair) {
    return ILLEGAL
        .matcher(pair)
        .replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8));
  }

  private static String name(String pair) {
    String name = pair.split("=", 2)[0];
    return name.contains("%") ? URLDecoder.decode(name, StandardCharsets.UTF_8) : name;
  }
}
