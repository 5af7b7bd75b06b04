package articlefacts.store;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.text.Language;
import articlefacts.series.SeriesReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.Flyway;

/**
 * What making series costs an article when many articles tell of few things: {@code java articlefacts.store.SeriesBench 20000 1000 4 64},
 * 20,000 articles that come 1,000 at a time, of 4 things, made 64 at a time. They stand in an H2 database in memory; reading their figures is not
 * counted, nor is what HTTP and an index beside the database cost.
 */
public final class SeriesBench {

  private static final String URL = "jdbc:h2:mem:series;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
  private static final List<String> PORTS = List.of("Brévan", "Corlaix", "Mestrieux", "Talmance", "Ardouins", "Polverane", "Saint-Gaudric", "Esquerne");
  private static final List<String> SPEAKERS = List.of("le maire Jean Dupont", "la préfecture", "la capitainerie", "le syndicat des dockers", "la région");
  private static final List<String> COUNTED = List.of("navires", "conteneurs", "dockers", "passagers", "grévistes", "camions", "emplois", "blessés");

  private final Connection connection;
  private final SeriesReader reader = new SeriesReader();
  private final SeriesWriter.Access access = new SeriesWriter.Access() {
    @Override
    public <T> T read(SeriesWriter.Work<T> work) {
      return on(work);
    }

    @Override
    public <T> T write(SeriesWriter.Work<T> work) {
      return on(work);
    }

    @Override
    public void tell(SeriesRows rows, Set<String> gone, List<StoredSeries> changed) {
      // nobody listens
    }
  };

  private SeriesBench(Connection connection) {
    this.connection = connection;
  }

  public static void main(String[] args) throws Exception {
    int articles = Integer.parseInt(args[0]);
    int step = Integer.parseInt(args[1]);
    Flyway.configure().dataSource(URL, "sa", "").locations("classpath:db/migration/h2").load().migrate();
    try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
      connection.setAutoCommit(false);
      new SeriesBench(connection).run(articles, step, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }
  }

  private <T> T on(SeriesWriter.Work<T> work) {
    try {
      T result = work.on(new SeriesRows(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(int articles, int step, int things, int atOnce) throws SQLException, IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    System.out.printf("%8s %12s %14s %14s %10s%n", "articles", "articles/s", "ms an article", "processor ms", "series");
    FactExtractor extractor = new FactExtractor();
    Random random = new Random(1);
    for (int from = 0; from < articles; from += step) {
      for (int i = from; i < from + step; i++) {
        add(extractor, i, random.nextInt(things), random);
      }
      connection.commit();
      long begun = System.nanoTime();
      long processor = threads.getCurrentThreadCpuTime();
      while (new SeriesWriter(reader, access, Instant.EPOCH).make(atOnce) > 0) {
        // until nothing waits
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      double worked = (threads.getCurrentThreadCpuTime() - processor) / 1e6;
      long series = on(rows -> rows.all("select count(*) from series", row -> row.getLong(1))).get(0);
      System.out.printf(Locale.ROOT, "%8d %12.1f %14.2f %14.2f %10d%n", from + step, step / seconds, 1000 * seconds / step, worked / step, series);
    }
  }

  private void add(FactExtractor extractor, int number, int thing, Random random) throws SQLException {
    String day = LocalDate.of(2025, 3, 1).plusDays(random.nextInt(60)).toString();
    String text = text(thing, random);
    String id = ArticleId.of(text, "outlet " + number);
    List<Fact> facts = extractor.read(new Article(text, null, Language.FRENCH, day)).facts().stream()
        .map(fact -> fact.withIds(name -> ArticleId.ofFact(id, text, name))).toList();
    try (PreparedStatement article = connection.prepareStatement(
        "insert into article (id, seq, content_id, text, language, published_at, extractor_version, fact_count, stored_at)"
            + " values (?, ?, ?, ?, 'fr', ?, '1', ?, current_timestamp)");
        PreparedStatement fact = connection.prepareStatement("insert into fact (pos, article_id, id, detail) values (?, ?, ?, ?)")) {
      Object[] row = {id, (long) number, id, text, day, facts.size()};
      for (int i = 0; i < row.length; i++) {
        article.setObject(i + 1, row[i]);
      }
      article.executeUpdate();
      for (int i = 0; i < facts.size(); i++) {
        fact.setLong(1, number * Positions.PER_ARTICLE + i);
        fact.setString(2, id);
        fact.setString(3, facts.get(i).id());
        fact.setString(4, FactJson.write(facts.get(i)));
        fact.addBatch();
      }
      fact.executeBatch();
    }
    SeriesStore.changed(connection, List.of(id));
  }

  /** Ten figures or so of one port, among others of no port. */
  private static String text(int thing, Random random) {
    String port = PORTS.get(thing % PORTS.size());
    StringBuilder text = new StringBuilder("Le port de " + port + " a été bloqué lundi par une grève des dockers. ");
    for (int i = 0; i < 5; i++) {
      text.append("Le port de ").append(port).append(" a compté ").append(2 + random.nextInt(900)).append(' ')
          .append(COUNTED.get(random.nextInt(COUNTED.size()))).append(" et perdu ").append(1 + random.nextInt(99))
          .append(" millions d’euros, a annoncé ").append(SPEAKERS.get(random.nextInt(SPEAKERS.size()))).append(". ");
    }
    return text.append("La part du trafic détourné atteint ").append(1 + random.nextInt(98)).append(" %. ").toString();
  }
}
