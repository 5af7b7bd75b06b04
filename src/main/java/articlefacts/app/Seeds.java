package articlefacts.app;

import articlefacts.store.Leases;
import articlefacts.store.Publication;
import articlefacts.store.SeedStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes the seed articles in when the service starts. Each is a text file with a sidecar of the same name that says what
 * the text does not: {@code seeds/x.txt} and {@code seeds/x.json}. Each is taken in once: a second start adds nothing, and one
 * that was deleted stays away.
 */
@ApplicationScoped
class Seeds {

  private static final Logger LOG = Logger.getLogger(Seeds.class);
  private static final String DIRECTORY = "seeds";

  /** Who was killed with them in hand has others wait no longer than this. */
  private static final Duration TURN = Duration.ofSeconds(20);

  private final Settings settings;
  private final Intake intake;
  private final ObjectMapper json;
  private final SeedStore seeds;
  private final Leases leases;

  Seeds(Settings settings, Intake intake, ObjectMapper json, SeedStore seeds, Leases leases) {
    this.leases = leases;
    this.seeds = seeds;
    this.settings = settings;
    this.intake = intake;
    this.json = json;
  }

  /** What the sidecar says; null where it says nothing. */
  record Sidecar(String title, String publishedAt, String language, String outlet, String author, String section, String url) {}

  void load(@Observes StartupEvent started) throws IOException {
    if (settings.seeds().load()) {
      awaitTurn();
      ClassPathUtils.consumeAsPaths(DIRECTORY, this::loadAll);
      leases.release(DIRECTORY);
    }
  }

  /** Of processes that start together one takes them in, so that none brings back what was deleted meanwhile. */
  private void awaitTurn() {
    try {
      while (!leases.hold(DIRECTORY, TURN)) {
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loadAll(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      Set<String> taken = seeds.names();
      List<Path> fresh = texts.stream().filter(text -> !taken.contains(name(text))).toList();
      int added = fresh.isEmpty() ? 0 : intake.keepAll(fresh.stream().map(this::submission).toList());
      if (!fresh.isEmpty()) {
        seeds.remember(fresh.stream().map(Seeds::name).toList());
      }
      LOG.infof("%d seed articles, %d of them new", texts.size(), added);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the seed articles", e);
    }
  }

  private static String name(Path text) {
    return text.getFileName().toString();
  }

  private Submission submission(Path text) {
    try {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading seed article " + text.getFileName(), e);
    }
  }

  private Submission read(Path text) throws IOException {
    Path beside = text.resolveSibling(text.getFileName().toString().replaceFirst("\\.txt$", ".json"));
    Sidecar sidecar = json.readValue(Files.readString(beside), Sidecar.class);
    Publication said =
        new Publication(
            sidecar.title(), sidecar.language(), sidecar.publishedAt(), sidecar.outlet(), sidecar.author(), sidecar.section(),
            sidecar.url());
    return new Submission(Files.readString(text), false, said);
  }
}
