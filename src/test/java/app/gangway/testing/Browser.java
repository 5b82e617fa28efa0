package app.gangway.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for a test: the Chromium of this machine, else the one that Playwright brings.
 * Where there is none the test is skipped and says so; on CI, where there must be one, it fails.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {

  /** A machine that builds beside the test is slow; what is wrong stays wrong. */
  private static final double PATIENCE_MILLIS = 20_000;

  private static final List<String> KNOWN_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** One for all tests of a JVM, with which it ends; null until a test asks. */
  private static com.microsoft.playwright.@Nullable Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();

  /** A fresh page, as wide as a desktop's screen, that nobody has used before. */
  public Page open() {
    return open(1280, 800);
  }

  public Page open(int width, int height) {
    return open(width, height, "en");
  }

  /**
   * @param language that it asks for
   */
  public Page open(int width, int height, String language) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height));
    contexts.add(context);
    return context.newPage();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (browser == null) {
      browser = launch();
    }
  }

  private static com.microsoft.playwright.Browser launch() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    Optional<Path> installed =
        Stream.of(KNOWN_PLACES)
            .flatMap(List::stream)
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();
    installed.ifPresent(options::setExecutablePath);
    Map<String, String> environment =
        installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    try {
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      return playwright.chromium().launch(options);
    } catch (PlaywrightException none) {
      if (System.getenv("CI") != null) {
        throw none;
      }
      return Assumptions.abort(
          "No browser here, so this test is skipped: install Chromium to run it.");
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }
}
