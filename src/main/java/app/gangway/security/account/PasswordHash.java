package app.gangway.security.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The command {@code hash-password}: asks for a password and prints what the configuration needs.
 */
@NamedInterface("command")
public final class PasswordHash {

  public static final String COMMAND = "hash-password";

  /** Short ones are found by trying, however slow the hash is. */
  static final int SHORTEST = 10;

  /** Bcrypt reads no further. */
  static final int LONGEST_BYTES = 72;

  private PasswordHash() {}

  /**
   * Reads from the terminal without showing it, else one line of the standard input.
   *
   * @return the exit code of the process
   */
  public static int run() throws IOException {
    String password = read();
    String problem = problem(password);
    if (problem != null) {
      System.err.println(problem);
      return 1;
    }
    System.out.println(new BCryptPasswordEncoder().encode(password));
    return 0;
  }

  private static String read() throws IOException {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }

  /** Why this is no password, or null. */
  static @Nullable String problem(String password) {
    if (password.length() < SHORTEST) {
      return "Take at least %d characters.".formatted(SHORTEST);
    }
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
        ? "Take at most %d bytes; what comes after them would not count.".formatted(LONGEST_BYTES)
        : null;
  }
}
