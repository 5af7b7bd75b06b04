package articlefacts.app;

import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleStore;
import articlefacts.store.FactField;
import articlefacts.store.FactQuery;
import articlefacts.store.FactStatus;
import articlefacts.store.FactStore;
import articlefacts.store.Page;
import articlefacts.store.SeriesStore;
import articlefacts.store.StoredArticle;
import articlefacts.store.StoredFact;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks whether what is kept is whole ({@code java -jar quarkus-run.jar check}): each article has as many facts as it should, each fact
 * stands in its article's text, the index finds each fact that there is and no other, and series are those that follow from the articles.
 */
@ApplicationScoped
class Check implements QuarkusApplication {

  private final ArticleStore articles;
  private final FactStore facts;
  private final SeriesStore series;

  Check(ArticleStore articles, FactStore facts, SeriesStore series) {
    this.series = series;
    this.articles = articles;
    this.facts = facts;
  }

  /** Whether this is what the service is started for. */
  static boolean isAsked(String... args) {
    return args.length == 1 && args[0].equals("check");
  }

  /** Nothing is to change, and nobody to be answered, while it looks. */
  static void keepQuiet() {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("articlefacts.seeds.load", "false");
    System.setProperty("articlefacts.reindex.at-start", "false");
  }

  @Override
  public int run(String... args) {
    List<String> wrong = new ArrayList<>();
    long checked = check(wrong::add);
    wrong.forEach(System.out::println);
    System.out.printf("%d articles looked at, %d things are wrong%n", checked, wrong.size());
    return wrong.isEmpty() ? 0 : 1;
  }

  /**
   * Looks at everything.
   *
   * @param wrong is told in a sentence what is not as it should be
   * @return how many articles there are
   */
  long check(Consumer<String> wrong) {
    long checked = 0;
    long found = 0;
    String cursor = null;
    do {
      Page<ArticleHeader> page = articles.list(cursor, FactQuery.MAX_LIMIT);
      for (ArticleHeader header : page.items()) {
        Optional<StoredArticle> article = articles.find(header.id());
        if (article.isEmpty()) {
          wrong.accept("article " + header.id() + " is listed and cannot be found");
        } else {
          found += check(article.get(), wrong);
        }
        checked++;
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    long all = facts.count(all());
    if (all != found) {
      wrong.accept(all + " facts can be found, and the articles have " + found);
    }
    series.check(wrong);
    return checked;
  }

  /** The facts that people have rejected, too. */
  private static FactQuery all() {
    return new FactQuery().where(FactField.STATUS, Arrays.stream(FactStatus.values()).map(FactStatus::code).toList());
  }

  private long check(StoredArticle article, Consumer<String> wrong) {
    long found = 0;
    String cursor = null;
    do {
      Page<StoredFact> page = facts.find(all().article(article.id()).limit(FactQuery.MAX_LIMIT).cursor(cursor));
      page.items().forEach(fact -> check(article, fact, wrong));
      found += page.items().size();
      cursor = page.nextCursor();
    } while (cursor != null);
    if (found < article.header().factCount()) {
      wrong.accept("article " + article.id() + " should have " + article.header().factCount() + " facts, and " + found + " are found");
    }
    return found;
  }

  private void check(StoredArticle article, StoredFact stored, Consumer<String> wrong) {
    var span = stored.fact().span();
    String id = stored.fact().id();
    if (span.end() > article.text().length() || !article.text().substring(span.start(), span.end()).equals(stored.fact().text())) {
      wrong.accept("fact " + id + " does not stand in the text of article " + article.id());
    }
    if (facts.find(id).isEmpty()) {
      wrong.accept("fact " + id + " of article " + article.id() + " is not found by its id");
    }
  }
}
