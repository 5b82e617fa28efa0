package app.gangway.security.door;

import app.gangway.security.Machine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks who comes to the door. */
@Component
class Porter {

  private static final String HOW =
      "Send it as the header %s or as the query parameter %s."
          .formatted(SentKey.HEADER, SentKey.PARAMETER);

  private static final String SHUT =
      "No function key is configured: set gangway.http.keys. The README says how.";

  private static final String DEMO =
      "Without a function key the demo answers programs on its own machine alone, when they ask"
          + " localhost and no proxy. To let others in, set gangway.http.keys.";

  private final FunctionKeys keys;
  private final Optional<DemoDoor> demo;
  private final Pace pace;

  Porter(FunctionKeys keys, Optional<DemoDoor> demo, Pace pace) {
    this.keys = keys;
    this.demo = demo;
    this.pace = pace;
  }

  /**
   * @throws TurnedAwayException when it may not come in, or not so soon
   */
  Machine admit(HttpServletRequest request) {
    Machine machine = keys.any() ? withKey(request) : withoutKey(request);
    pace.request(machine.getName());
    return machine;
  }

  private Machine withKey(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String sent = SentKey.of(request);
    Optional<FunctionKey> key = keys.find(sent);
    if (key.isPresent()) {
      return new Machine(key.get().name(), List.of(key.get().role()), address);
    }
    if (sent.isEmpty()) {
      pace.noKey(address);
      throw needsKey();
    }
    pace.wrongKey(address);
    throw TurnedAwayException.unknown("Nobody has this function key. " + HOW);
  }

  static TurnedAwayException needsKey() {
    return TurnedAwayException.unknown("A function key is needed. " + HOW);
  }

  private Machine withoutKey(HttpServletRequest request) {
    DemoDoor door = demo.orElseThrow(() -> TurnedAwayException.unknown(SHUT));
    if (!door.isOpenTo(request)) {
      throw TurnedAwayException.unknown(DEMO);
    }
    return door.client(request);
  }
}
