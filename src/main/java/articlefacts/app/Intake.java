package articlefacts.app;

import articlefacts.extraction.Extraction;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.LanguageIdentifier;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageMetadata;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Budget;
import articlefacts.extraction.text.Language;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleId;
import articlefacts.store.ArticleStore;
import articlefacts.store.NewArticle;
import articlefacts.store.Publication;
import articlefacts.store.StoredArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads articles, and keeps those that are to be kept. */
@ApplicationScoped
public class Intake {

  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  private final PageReader pages;
  private final FactExtractor extractor;
  private final ArticleStore articles;
  private final Turns turns;
  private final Budgets budgets;
  private final Clock clock;

  Intake(PageReader pages, FactExtractor extractor, ArticleStore articles, Turns turns, Budgets budgets, Clock clock) {
    this.turns = turns;
    this.budgets = budgets;
    this.pages = pages;
    this.extractor = extractor;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * What was taken in.
   *
   * @param article as it is stored
   * @param created false when it was there already
   */
  public record Receipt(StoredArticle article, boolean created) {}

  /**
   * Cleans the article and reads its facts.
   *
   * @throws BlankArticle when it has no text
   * @throws articlefacts.extraction.text.Budget.Exceeded when reading it costs too much
   */
  public ReadArticle read(Submission submission) {
    return turns.take(() -> readNow(submission));
  }

  /** The same without waiting for a turn. */
  ReadArticle readNow(Submission submission) {
    Cleaned article = clean(submission);
    List<Fact> facts = budgets.spend(budget -> extractor.extract(article.toRead(), budget));
    return new ReadArticle(article.page(), article.publication(), owned(article.id(), article.text(), facts),
        warnings(article.publication()));
  }

  /**
   * Reads the article and keeps it with its facts and entities, unless its text is there already from the same outlet.
   *
   * @throws BlankArticle when it has no text
   * @throws articlefacts.extraction.text.Budget.Exceeded when reading it costs too much
   */
  public Receipt keep(Submission submission) {
    return keep(submission, receipt -> {});
  }

  /**
   * Keeps an article as {@link #keep(Submission)} does.
   *
   * @param together is told the receipt; where the article is new, in the transaction that keeps it
   */
  public Receipt keep(Submission submission, Consumer<Receipt> together) {
    Cleaned article = clean(submission);
    NewArticle read = null;
    while (true) {
      Optional<StoredArticle> known = find(article);
      if (known.isPresent()) {
        Receipt receipt = new Receipt(known.get(), false);
        together.accept(receipt);
        return receipt;
      }
      read = read == null ? turns.take(() -> stored(article)) : read;
      Receipt receipt = new Receipt(read.article(), true);
      if (articles.add(read, () -> together.accept(receipt))) {
        return receipt;
      }
      // another request was faster, and its article may have been deleted again by now
    }
  }

  private Optional<StoredArticle> find(Cleaned article) {
    return articles.find(article.text(), article.publication().outlet());
  }

  /**
   * Keeps a few articles in their order, all that are not there already or none. They are read side by side: the first reading of
   * a starting service is slow.
   *
   * @return how many were new
   */
  int keepAll(List<Submission> submissions) {
    List<NewArticle> read =
        submissions.parallelStream()
            .filter(submission -> find(clean(submission)).isEmpty())
            .map(this::prepare)
            .toList();
    int added = 0;
    for (boolean created : articles.addAll(read)) {
      added += created ? 1 : 0;
    }
    return added;
  }

  /** Reads an article as it will be kept, without waiting for a turn: for callers that limit themselves. */
  NewArticle prepare(Submission submission) {
    return stored(clean(submission));
  }

  /**
   * Says what is known of a kept article, and reads it again with that.
   *
   * @param said title, outlet, date …; a language that is not said stays
   * @return as it is stored now; empty when it is not there
   * @param expected whether the kept article is the one that the client has seen
   * @throws Outdated when it is not as expected
   * @throws SameArticle when another article has the same text from the outlet that is said
   */
  public Optional<StoredArticle> describe(String id, Publication said, Predicate<StoredArticle> expected) {
    while (true) {
      Optional<StoredArticle> old = articles.find(id);
      if (old.isEmpty()) {
        return Optional.empty();
      }
      articles.find(old.get().text(), said.outlet()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
        throw new SameArticle(other.id());
      });
      if (!expected.test(old.get())) {
        throw new Outdated();
      }
      ArticleHeader before = old.get().header();
      // what the page says of itself and no client can stays with the text
      Publication now = said.with(before.publication().keywords(), before.publication().agency());
      NewArticle read = renewed(old.get(), said.language() == null ? now.withLanguage(before.language()) : now);
      // what is said replaces what was known, whoever said that; but the language may be the old one
      Predicate<ArticleHeader> holds = kept -> kept.language().equals(before.language()) && kept.storedAt().equals(before.storedAt())
          && expected.test(new StoredArticle(kept, old.get().text()));
      if (articles.replace(new ArticleStore.Rereading(read, holds)) == ArticleStore.Replaced.YES) {
        return articles.find(id);
      }
    }
  }

  /** A kept article read again, which is not kept yet. */
  NewArticle renewed(StoredArticle old, Publication known) {
    Extraction read = turns.take(() -> budgets.spend(budget -> extractor.read(toRead(old.text(), known), budget)));
    return article(old.id(), old.text(), known, read, old.header().storedAt());
  }

  /**
   * Who says what in a kept article, in text order. Read from its text when it is asked for, not kept: nobody searches
   * quotations across articles, and the text is all that they follow from.
   */
  public List<Quotation> quotations(StoredArticle stored) {
    return turns.take(() -> budgets.spend(budget -> extractor.quotations(toRead(stored.text(), stored.header().publication()), budget)));
  }

  /** What whoever sent an article should know of it: that nothing is read in its language; empty where all is well. */
  public List<String> warnings(Publication known) {
    Language language = Language.ofTag(known.language()).orElse(Language.UNKNOWN);
    Set<Language> read = extractor.languages();
    if (read.contains(language)) {
      return List.of();
    }
    String which = read.stream().map(Intake::named).collect(Collectors.joining(", "));
    return List.of(
        language == Language.UNKNOWN
            ? "The language of the text was not recognised, so no facts were read; say it with 'language': " + which + "."
            : "The text is in " + named(language) + ", in which no facts are read; they are in " + which + ".");
  }

  private static String named(Language language) {
    return language.title() + " (" + language.tag() + ")";
  }

  private static Article toRead(String text, Publication known) {
    return new Article(text, known.title(), Language.ofTag(known.language()).orElse(Language.UNKNOWN), known.publishedOn());
  }

  private NewArticle stored(Cleaned article) {
    Extraction read = budgets.spend(budget -> extractor.read(article.toRead(), budget));
    return article(article.id(), article.text(), article.publication(), read, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static NewArticle article(String id, String text, Publication known, Extraction read, Instant storedAt) {
    ArticleHeader header = new ArticleHeader(id, known, FactExtractor.VERSION, read.facts().size(), storedAt);
    return new NewArticle(new StoredArticle(header, text), owned(id, text, read.facts()), read.entities());
  }

  /** The facts with the ids that they have in their article. */
  private static List<Fact> owned(String article, String text, List<Fact> facts) {
    UnaryOperator<String> ids = ArticleId.ofFacts(article, text);
    return facts.stream().map(fact -> fact.withIds(ids)).toList();
  }

  /** An article without its page junk, and all that is known of it. */
  private record Cleaned(Page page, Publication publication) {

    String text() {
      return page.text();
    }

    String id() {
      return ArticleId.of(text(), publication.outlet());
    }

    Article toRead() {
      return Intake.toRead(text(), publication);
    }
  }

  /** The article in what a client sent; where the client does not say what is known of it, the page may. */
  private Cleaned clean(Submission submission) {
    Page page = submission.html() ? pages.html(submission.content()) : pages.plain(submission.content());
    if (page.text().codePoints().allMatch(Intake::isInvisible)) {
      throw new BlankArticle();
    }
    Budget.characters(page.text().length());
    PageMetadata says = page.metadata();
    Publication stated =
        new Publication(
            says.title(), null, says.publishedAt(), says.outlet(), says.author(), says.section(), says.url(), says.keywords(),
            says.agency());
    Publication known = wellFormed(submission.said()).or(wellFormed(stated));
    return new Cleaned(page, known.withLanguage(language(submission, page).tag()));
  }

  /** As every database takes it. */
  public static Publication wellFormed(Publication known) {
    return new Publication(
        PageReader.wellFormed(known.title()), known.language(), known.publishedAt(), PageReader.wellFormed(known.outlet()),
        PageReader.wellFormed(known.author()), PageReader.wellFormed(known.section()), PageReader.wellFormed(known.url()),
        known.keywords(), known.agency());
  }

  /** White space, no-break spaces included, and characters that show nothing. */
  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static Language language(Submission submission, Page page) {
    if (submission.said().language() != null) {
      return Language.ofTag(submission.said().language()).orElseThrow();
    }
    return LANGUAGES.identify(page.text(), page.languageTag());
  }
}
