package articlefacts.app;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.page.PageReader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;

/**
 * Reads articles as the service does, within the same limits, in a process that has neither container nor store. Thread-safe.
 *
 * <p>{@code LocalReader.withSettings().read(new Submission("68 pays", false, Publication.UNKNOWN)).facts()} is one fact.
 */
public final class LocalReader implements AutoCloseable {

  private final Settings.Limits limits;
  private final Budgets budgets;
  private final Intake intake;

  private LocalReader(Settings.Limits limits) {
    this.limits = limits;
    budgets = new Budgets(limits.steps(), limits.facts(), limits.extractionTime(), Callers.NOBODY);
    intake = new Intake(new PageReader(), new FactExtractor(), null, null, budgets, Clock.systemUTC());
  }

  /** With the limits that system properties and the environment set. */
  public static LocalReader withSettings() {
    SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources().addDiscoveredConverters();
    return new LocalReader(config.withMapping(Settings.class).withValidateUnknown(false).build().getConfigMapping(Settings.class).limits());
  }

  /** What an article may cost. */
  public Settings.Limits limits() {
    return limits;
  }

  /**
   * Cleans the article and reads its facts.
   *
   * @throws BlankArticle when it has no text
   * @throws articlefacts.extraction.text.Budget.Exceeded when reading it costs too much
   */
  public ReadArticle read(Submission submission) {
    return intake.readNow(submission);
  }

  @Override
  public void close() {
    budgets.stop();
  }
}
