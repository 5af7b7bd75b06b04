package articlefacts.app;

import articlefacts.extraction.Extraction;
import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.page.LanguageGuess;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads articles, and keeps those that are to be kept. */
@ApplicationScoped
public class Intake {

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
      return new ReadArticle(article, extractor.extract(article));
    });
  }

  /**
   * Reads the article and keeps it with its facts and entities, unless its text is there already.
   *
   * @throws BlankArticle when it has no text
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
    Article article = clean(submission);
    String id = ArticleId.of(article.text());
    NewArticle read = null;
    while (true) {
      Optional<StoredArticle> known = articles.find(id);
      if (known.isPresent()) {
        Receipt receipt = new Receipt(known.get(), false);
        together.accept(receipt);
        return receipt;
      }
      read = read == null ? turns.take(() -> stored(submission, article)) : read;
      Receipt receipt = new Receipt(read.article(), true);
      if (articles.add(read, () -> together.accept(receipt))) {
        return receipt;
      }
      // another request was faster, and its article may have been deleted again by now
    }
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
   * Says what is known of a kept article, and reads it again with that.
   *
   * @param change from what is known now to what is to be known: title, language, date, source and URL; the rest follows from the
   *     reading
   * @return as it is stored now; empty when it is not there
   */
  public Optional<StoredArticle> describe(String id, UnaryOperator<ArticleHeader> change) {
    while (true) {
      Optional<StoredArticle> old = articles.find(id);
      if (old.isEmpty()) {
        return Optional.empty();
      }
      ArticleHeader before = old.get().header();
      NewArticle read = renewed(old.get(), change.apply(before));
      // what is said replaces what was known, whoever said that; but the language may be the old one
      Predicate<ArticleHeader> holds = now -> now.language().equals(before.language()) && now.storedAt().equals(before.storedAt());
      ArticleStore.Replaced replaced = articles.replace(new ArticleStore.Rereading(read, holds));
      if (replaced == ArticleStore.Replaced.YES) {
        return Optional.of(read.article());
      }
    }
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
    return Optional.ofNullable(page.languageTag())
        .flatMap(tag -> Language.ofTag(tag.split("[-_]")[0].toLowerCase(Locale.ROOT)))
        .orElseGet(() -> LanguageGuess.of(page.text()));
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
