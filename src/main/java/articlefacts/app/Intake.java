package articlefacts.app;

import articlefacts.extraction.Extraction;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.LanguageIdentifier;
import articlefacts.extraction.page.Page;
import articlefacts.extraction.page.PageReader;
import articlefacts.extraction.text.Language;
import articlefacts.store.ArticleHeader;
import articlefacts.store.ArticleStore;
import articlefacts.store.NewArticle;
import articlefacts.store.StoredArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads articles, and keeps those that are to be kept. */
@ApplicationScoped
public class Intake {

  private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

  private final PageReader pages;
  private final FactExtractor extractor;
  private final ArticleStore articles;
  private final Turns turns;
  private final Clock clock;

  Intake(PageReader pages, FactExtractor extractor, ArticleStore articles, Turns turns, Clock clock) {
    this.turns = turns;
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
   */
  public ReadArticle read(Submission submission) {
    return turns.take(() -> {
      Article article = clean(submission);
      return new ReadArticle(article, extractor.extract(article), warnings(article.language()));
    });
  }

  /**
   * Reads the article and keeps it with its facts and entities, unless its text is there already.
   *
   * @throws BlankArticle when it has no text
   */
  public Receipt keep(Submission submission) {
    Article article = clean(submission);
    String id = ArticleId.of(article.text());
    Optional<StoredArticle> known = articles.find(id);
    if (known.isPresent()) {
      return new Receipt(known.get(), false);
    }
    NewArticle read = turns.take(() -> stored(submission, article));
    boolean created = articles.add(read);
    return new Receipt(created ? read.article() : articles.find(id).orElse(read.article()), created);
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
            .filter(submission -> articles.find(ArticleId.of(clean(submission).text())).isEmpty())
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
    return stored(submission, clean(submission));
  }

  /**
   * Reads a kept article again, with what is now said of it.
   *
   * @param header its title, language, date, source and URL; the rest follows from the reading
   * @return as it is stored now; empty when it has gone
   */
  public Optional<StoredArticle> readAgain(StoredArticle old, ArticleHeader header) {
    NewArticle read = renewed(old, header);
    return articles.replace(read) ? Optional.of(read.article()) : Optional.empty();
  }

  /** A kept article read again, which is not kept yet. */
  NewArticle renewed(StoredArticle old, ArticleHeader header) {
    Language language = Language.ofTag(header.language()).orElse(Language.UNKNOWN);
    Article article = new Article(old.text(), header.title(), language, header.publishedAt());
    Extraction read = turns.take(() -> extractor.read(article));
    ArticleHeader renewed =
        new ArticleHeader(
            old.id(), header.title(), header.language(), header.publishedAt(), header.source(), header.url(),
            FactExtractor.VERSION, read.facts().size(), old.header().storedAt());
    return new NewArticle(new StoredArticle(renewed, old.text()), read.facts(), read.entities());
  }

  /**
   * Who says what in a kept article, in text order. Read from its text when it is asked for, not kept: nobody searches
   * quotations across articles, and the text is all that they follow from.
   */
  public List<Quotation> quotations(StoredArticle stored) {
    ArticleHeader header = stored.header();
    Language language = Language.ofTag(header.language()).orElse(Language.UNKNOWN);
    Article article = new Article(stored.text(), header.title(), language, header.publishedAt());
    return turns.take(() -> extractor.quotations(article));
  }

  /** What a reader of an article in that language should know: that nothing is read in it; empty where all is well. */
  public List<String> warnings(Language language) {
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

  private NewArticle stored(Submission submission, Article article) {
    Extraction read = extractor.read(article);
    ArticleHeader header = header(article, read.facts().size(), submission);
    return new NewArticle(new StoredArticle(header, article.text()), read.facts(), read.entities());
  }

  /** The article in what a client sent, without its page junk. */
  Article clean(Submission submission) {
    Page page = submission.html() ? pages.html(submission.content()) : pages.plain(submission.content());
    if (page.text().codePoints().allMatch(Intake::isInvisible)) {
      throw new BlankArticle();
    }
    return new Article(
        page.text(),
        PageReader.wellFormed(submission.title() != null ? submission.title() : page.title()),
        language(submission, page),
        submission.publishedAt() != null ? submission.publishedAt() : page.publishedAt());
  }

  /** White space, no-break spaces included, and characters that show nothing. */
  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static Language language(Submission submission, Page page) {
    if (submission.language() != null) {
      return Language.ofTag(submission.language()).orElseThrow();
    }
    return LANGUAGES.identify(page.text(), page.languageTag());
  }

  private ArticleHeader header(Article article, int facts, Submission submission) {
    return new ArticleHeader(
        ArticleId.of(article.text()),
        article.title(),
        article.language().tag(),
        article.publishedAt(),
        PageReader.wellFormed(submission.source()),
        submission.url(),
        FactExtractor.VERSION,
        facts,
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
