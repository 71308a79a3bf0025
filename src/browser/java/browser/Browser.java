package browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window, and what people and assistive technology find in it. */
final class Browser implements AutoCloseable {

  /** Selenium warns that it has no classes for the newest protocol, which nothing here needs. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start() throws IOException {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1440,1000",
        "--user-data-dir=" + Files.createTempDirectory(Path.of("target"), "chromium"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    return new Browser(driver);
  }

  /** Opens a page afresh, as on a wide light screen. */
  void open(Path page) {
    open(page, "");
  }

  /** The same at a fragment: {@code #story=…}. */
  void open(Path page, String fragment) {
    look(1440, 1000, false);
    reopen(page, fragment);
  }

  /** Opens a page on the screen that there is. */
  void reopen(Path page, String fragment) {
    driver.get("about:blank");
    driver.get(page.toUri() + fragment);
  }

  /** Sets the size of the screen, and whether it is dark. */
  void look(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    media("screen", dark);
  }

  /** Sets the medium, screen or print; nothing moves, so that pictures are of what is there. */
  void media(String medium, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The value of an expression of the page. */
  Object value(String expression) {
    return driver.executeScript("return " + expression);
  }

  long number(String expression) {
    return ((Number) value(expression)).longValue();
  }

  boolean isTrue(String expression) {
    return (Boolean) value(expression);
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    Object found =
        driver.executeAsyncScript(
            """
            const [patience, done] = arguments;
            const end = performance.now() + patience;
            const look = () => {
              if (%s) { done(true); }
              else if (performance.now() > end) { done(false); }
              else { setTimeout(look, 20); }
            };
            look();
            """
                .formatted(expression),
            20_000);
    if (!Boolean.TRUE.equals(found)) {
      throw new AssertionError("never true: " + expression);
    }
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      driver.switchTo().activeElement().sendKeys(key);
    }
  }

  /** Goes on by the tab key until an element has the focus. */
  void tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      press(Keys.TAB);
      if (isTrue("document.activeElement.matches('" + selector + "')")) {
        return;
      }
    }
    throw new AssertionError("the tab key does not reach " + selector);
  }

  /** What is wrong for people with disabilities: WCAG A and AA and good practice, by axe-core. */
  List<String> barriers() {
    return new AxeBuilder()
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(driver)
            .getViolations()
            .stream()
            .map(Browser::text)
            .toList();
  }

  private static String text(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /** What the browser has to complain of: errors of scripts, and what the policy forbids. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Leaves a picture of the screen. */
  void picture(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
