package articlefacts.explorer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;

/** One visitor's page at the service, with everything that went wrong in it and everything that it asked for. */
final class Visit implements AutoCloseable {

  /** A machine that does other things too is slow to draw a page. */
  private static final double PATIENCE = 60_000;

  private static final int TRIES = 4;

  private static final String HAS_FOCUS =
      "([selector, words]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(words)";

  final Page page;
  final List<String> errors = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  private final BrowserContext context;
  private final String service;

  Visit(Chromium chromium, String service, String language, ColorScheme scheme, int width) {
    this.service = service;
    context = chromium.visitor(language, scheme, width);
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> {
      if (List.of("error", "warning").contains(message.type())) {
        errors.add(message.text() + " " + message.location());
      }
    });
    page.onRequest(request -> requests.add(request.url()));
  }

  /** Goes to a state of the page by its link, e.g. {@code #/find?q=pays}; waits until the view is there and says that it is done. */
  Visit to(String fragment) {
    page.navigate(service + fragment);
    return settled();
  }

  /** Waits until the view that was asked for is shown and has loaded what it shows. */
  Visit settled() {
    // by a selector: a function to wait for would have to be evaluated, which the policy of the page does not allow
    page.waitForSelector("main[aria-busy=false][data-shown='" + page.evaluate("location.hash") + "']",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    return this;
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  /** The elements with these words in them. */
  Locator all(String selector, String words) {
    return page.locator(selector).filter(new Locator.FilterOptions().setHasText(words));
  }

  /** The first element, once it is there. */
  Locator first(String selector) {
    Locator found = page.locator(selector).first();
    found.waitFor();
    return found;
  }

  /** Presses Tab until an element that matches has the focus. */
  Locator tabTo(String selector, int most) {
    return tabTo(selector, "", most);
  }

  /** Presses Tab until an element that matches and has these words has the focus. */
  Locator tabTo(String selector, String words, int most) {
    for (int i = 0; i < most; i++) {
      press("Tab");
      if ((boolean) page.evaluate(HAS_FOCUS, List.of(selector, words))) {
        return page.locator(":focus");
      }
    }
    throw new AssertionError(selector + " " + words + " is not reached by " + most + " tabs");
  }

  Visit press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /**
   * Presses Space until the browser asks for a file. It asks nothing where more than five seconds pass between the key and what comes of it,
   * as on a machine that does too much; a person presses again then.
   */
  FileChooser chooser() {
    for (int tries = 1; true; tries++) {
      try {
        return page.waitForFileChooser(new Page.WaitForFileChooserOptions().setTimeout(PATIENCE / TRIES), () -> press("Space"));
      } catch (TimeoutError e) {
        if (tries == TRIES) {
          throw new AssertionError("no file is asked for at " + page.evaluate("document.activeElement.id") + ", " + errors, e);
        }
      }
    }
  }

  Visit type(String words) {
    page.keyboard().type(words);
    return this;
  }

  boolean hasFocus(String selector) {
    return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  /** From the next page on a pointer that is used is an error. */
  Visit withoutAPointer() {
    page.addInitScript("addEventListener('pointerdown', () => console.error('a pointer was used'), true)");
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
