package app.gangway.security.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where somebody comes from, as far as one person can choose. */
public final class ClientSubnet {

  /** Of an IPv6 address this much is given to a household or an office; the rest they make up. */
  private static final int GIVEN_BYTES = 8;

  private ClientSubnet() {}

  /**
   * The address itself; of one of IPv6 its /64.
   *
   * @param address in numbers, as a server sees it
   */
  public static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4
          ? address
          : HexFormat.of().formatHex(Arrays.copyOf(bytes, GIVEN_BYTES)) + "/64";
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
