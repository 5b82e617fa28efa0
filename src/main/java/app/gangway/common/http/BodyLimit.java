package app.gangway.common.http;

/**
 * How much may be sent to an address, and to all below it. Declared as a bean by whoever takes more
 * there than a page sends; what nobody has declared gets the little that pages need.
 *
 * @param path without the application's own, such as {@code /api/batches}
 * @param bytes the most that is read of one body
 */
public record BodyLimit(String path, long bytes) {

  /** Where pages send files to; the limit there is for whoever has signed in. */
  public static final String UPLOADS = "/VAADIN/dynamic/resource";

  /** What forms have around the file that they carry, and what readers look ahead. */
  private static final long MARGIN = 64 * 1024;

  /**
   * A net under the reader's own limit, which tells more and so has to be met first.
   *
   * @param bytes what the reader itself takes at most
   */
  public static BodyLimit above(String path, long bytes) {
    return new BodyLimit(path, Math.addExact(bytes, MARGIN));
  }

  /** Whether it is for this address. */
  public boolean covers(String address) {
    return address.startsWith(path)
        && (address.length() == path.length() || address.charAt(path.length()) == '/');
  }
}
