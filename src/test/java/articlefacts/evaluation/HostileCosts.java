package articlefacts.evaluation;

import articlefacts.extraction.Extraction;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.HostileTexts;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Language;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Measures what each hostile recipe costs in CPU time and memory, four times larger each time, until it takes too long;
 * {@code -Dlanguage=en} reads them as English, {@code -Dsmallest=32768 -Dstep=32} at two sizes only.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.evaluation.HostileCosts -Dexec.args="1048576 guillemets"}
 */
public final class HostileCosts {

  private static final long TOO_LONG = 1_000_000_000L;
  /** Whether the recipes are read within the limits of the service; {@code -Dlimited=true}. */
  private static final boolean LIMITED = Boolean.getBoolean("limited");
  /** So many relatives of the recipes, and not they; {@code -Drelatives=1000 -Dseed=7}. */
  private static final int RELATIVES = Integer.getInteger("relatives", 0);
  private static final long SEED = Long.getLong("seed", 1);
  private static final Language LANGUAGE = Language.ofTag(System.getProperty("language", "fr")).orElseThrow();
  private static final int SMALLEST = Integer.getInteger("smallest", 16 * 1024);
  private static final int STEP = Integer.getInteger("step", 4);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private HostileCosts() {}

  /** @param args the greatest size in characters, and a regular expression for the names of the recipes */
  public static void main(String[] args) {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : 128 * 1024;
    String wanted = args.length > 1 ? args[1] : "";
    FactExtractor extractor = new FactExtractor();
    PageReader pages = new PageReader();
    read(extractor, pages, "warm", HostileTexts.recipes().get("news without stops").apply(SMALLEST));
    Map<String, IntFunction<String>> recipes = RELATIVES > 0 ? HostileTexts.relatives(RELATIVES, SEED, LANGUAGE) : HostileTexts.recipes();
    for (Map.Entry<String, IntFunction<String>> recipe : recipes.entrySet()) {
      if (java.util.regex.Pattern.compile(wanted).matcher(recipe.getKey()).find()) {
        measure(extractor, pages, recipe.getKey(), recipe.getValue(), largest);
      }
    }
  }

  private static void measure(FactExtractor extractor, PageReader pages, String name, IntFunction<String> recipe, int largest) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-32s", name.replace("\n", "\\n")));
    long took = 0;
    for (int size = SMALLEST; size <= largest && took < TOO_LONG; size *= STEP) {
      String text = recipe.apply(size);
      read(extractor, pages, name, recipe.apply(1024));
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long start = THREADS.getCurrentThreadCpuTime();
      String found;
      try {
        found = read(extractor, pages, name, text);
      } catch (StackOverflowError | RuntimeException e) {
        found = e.toString().substring(0, Math.min(60, e.toString().length()));
      }
      took = THREADS.getCurrentThreadCpuTime() - start;
      bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
      row.append(String.format(Locale.ROOT, " | %4dK %6d ms %6d B/c %s", size / 1024, took / 1_000_000, bytes / size, found));
    }
    System.out.println(row);
  }

  private static String read(FactExtractor extractor, PageReader pages, String name, String text) {
    Page page = name.endsWith(".html") ? pages.html(text) : pages.plain(text);
    Budget budget = LIMITED ? new Budget(Budget.STEPS, Budget.FACTS) : Budget.unlimited();
    Extraction read;
    try {
      read = extractor.read(new Article(page.text(), page.title(), LANGUAGE, "2020-02-13"), budget);
    } catch (Budget.Exceeded e) {
      return e.excess() + " " + budget.spent() / text.length();
    }
    return read.facts().size() + " facts " + budget.spent() / text.length() + " steps";
  }
}
