package articlefacts.extraction.context;

import articlefacts.extraction.Facts;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The figures of annotated articles, each with who may say it and who does: those of {@link AnnotatedArticle}, and those of folder
 * {@code spoken}, in which a figure with a speaker stands in brackets with his letter ("[14 morts|A]"), and every other figure has none.
 */
final class SpeakerExamples {

  private static final Path FOLDER = Path.of("src", "test", "resources", "articlefacts", "extraction", "context");
  private static final Map<Language, LanguageFolder> LANGUAGES = Map.of(Language.FRENCH, new French(), Language.ENGLISH, new English());

  /** Nobody may look at these articles: they tell how well what is learned holds for others. */
  private static final Map<Language, Integer> HELD_OUT = Map.of(Language.FRENCH, 45, Language.ENGLISH, 35);
  /** As many articles, and passages from the first on, are kept back. */
  private static final int HELD_ARTICLES = 12;
  private static final int FIRST_PASSAGE = 101;
  private static final int HELD_PASSAGES = 30;

  /**
   * One figure.
   *
   * @param wanted who says it, "-" for nobody
   * @param today who says it by the narrowest words that cover it, "-" for nobody
   * @param found who says it in the fact that the whole extractor gives
   * @param figured null for a figure that is not found
   * @param between what it has to do with the figure before, null for the first
   */
  record Example(String document, String figure, String wanted, String today, String found, Attribution.Figured figured, int[] between) {

    List<SpeakerCandidate> candidates() {
      return figured == null ? List.of() : figured.candidates();
    }

    int start() {
      return figured == null ? Integer.MAX_VALUE : figured.span().start();
    }

    Example after(Example before, DocumentContext context) {
      return new Example(document, figure, wanted, today, found, figured, context.attribution().between(before.figured(), figured));
    }

    boolean isRight(SpeakerCandidate candidate) {
      return isRight(candidate.voice() == null ? "-" : candidate.name());
    }

    boolean isRight(String found) {
      return wanted.equals("-") ? found.equals("-") : !found.equals("-") && ArticleScore.isSameName(wanted, found);
    }

    boolean isReachable() {
      return candidates().stream().anyMatch(this::isRight);
    }
  }

  /** A figure as it is annotated. */
  private record Wanted(Span span, String speaker) {}

  private SpeakerExamples() {}

  /** The examples of each document that may be learned from, or of those that are held out. */
  static List<List<Example>> annotated(Language language, boolean heldOut) throws IOException {
    List<List<Example>> found = new ArrayList<>();
    for (Path file : files(FOLDER.resolve("annotated").resolve(language.tag()))) {
      String name = file.getFileName().toString();
      if (isHeldOut(name, language) == heldOut) {
        AnnotatedArticle article = AnnotatedArticle.read(file);
        List<Wanted> wanted = article.rows().stream().map(row -> new Wanted(new Span(row.start(), row.end()), row.speaker())).toList();
        found.add(examples(name, article.text(), article.publishedAt(), language, wanted, false));
      }
    }
    return found;
  }

  static boolean isHeldOut(String name, Language language) {
    boolean passage = name.startsWith("passage");
    int number = Integer.parseInt(name.replaceAll("\\D+", " ").strip().split(" ")[0]);
    int first = passage ? FIRST_PASSAGE : HELD_OUT.get(language);
    return number >= first && number < first + (passage ? HELD_PASSAGES : HELD_ARTICLES);
  }

  static List<List<Example>> spoken(Language language) throws IOException {
    List<List<Example>> found = new ArrayList<>();
    for (Path file : files(FOLDER.resolve("spoken").resolve(language.tag()))) {
      found.add(spoken(file, language));
    }
    return found;
  }

  /** The rows of a table of sentences, each a document of one figure; "¶" is a new paragraph. */
  static List<List<Example>> rows(String table) {
    List<List<Example>> found = new ArrayList<>();
    for (String[] row : Tsv.rows(SpeakerExamples.class, table)) {
      String text = row[1].replace("¶", "\n\n");
      int start = text.indexOf(row[2]);
      while (start > 0 && Character.isDigit(text.charAt(start - 1)) && text.indexOf(row[2], start + 1) > 0) {
        start = text.indexOf(row[2], start + 1);
      }
      found.add(examples(table, text, null, Language.FRENCH, List.of(new Wanted(new Span(start, start + row[2].length()), row[3])), false));
    }
    return found;
  }

  /** The articles of {@code ContextArticlesTest}. */
  static List<List<Example>> articles() throws IOException {
    List<List<Example>> found = new ArrayList<>();
    for (Path file : files(FOLDER.resolve("articles"))) {
      String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n---\n", 2);
      int line = parts[0].indexOf('\n');
      String text = parts[0].substring(line + 1);
      List<Wanted> wanted = new ArrayList<>();
      int at = 0;
      for (String row : parts[1].strip().split("\n")) {
        String[] cells = row.split("\t", -1);
        int start = text.indexOf(cells[0], at);
        start = start < 0 ? text.indexOf(cells[0]) : start;
        at = start < 0 ? at : start + cells[0].length();
        if (start >= 0) {
          wanted.add(new Wanted(new Span(start, start + cells[0].length()), cells[1]));
        }
      }
      String publishedAt = parts[0].substring(0, line).replace("publishedAt ", "");
      found.add(examples(file.getFileName().toString(), text, publishedAt, Language.FRENCH, wanted, false));
    }
    return found;
  }

  /** The English sentences of {@code EnglishStatementsTest} that name speakers. */
  static List<List<Example>> statements() throws IOException {
    List<List<Example>> found = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolveSibling("fact").resolve("en").resolve("statements.tsv"))) {
      String[] row = line.split("\t", -1);
      List<Wanted> wanted = new ArrayList<>();
      int at = 0;
      String text = row.length < 3 ? "" : row[1].replace(" / ", "\n\n");
      for (String figure : row.length < 3 ? new String[0] : row[2].split(" ; ")) {
        String written = figure.replaceFirst(" [a-z]{1,2}:.*$", "");
        int start = text.indexOf(written, at);
        int speaker = figure.indexOf(" sp:");
        if (start >= 0 && speaker >= 0) {
          wanted.add(new Wanted(new Span(start, start + written.length()), figure.substring(speaker + 4).split(" ")[0].replace('_', ' ')));
          at = start + written.length();
        }
      }
      if (!wanted.isEmpty()) {
        found.add(examples("statements", text, "2025-06-10", Language.ENGLISH, wanted, false));
      }
    }
    return found;
  }

  private static List<Example> spoken(Path file, Language language) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n\n", 2);
    Map<String, String> speakers = new HashMap<>();
    String publishedAt = null;
    for (String line : parts[0].split("\n")) {
      int space = line.indexOf(' ');
      if (line.startsWith("publishedAt ")) {
        publishedAt = line.substring(space + 1);
      } else {
        speakers.put(line.substring(0, space), line.substring(space + 1).strip());
      }
    }
    StringBuilder text = new StringBuilder();
    List<Wanted> wanted = new ArrayList<>();
    String marked = parts[1];
    int at = 0;
    for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
      int bar = marked.indexOf('|', open);
      int close = marked.indexOf(']', open);
      text.append(marked, at, open);
      int start = text.length();
      text.append(marked, open + 1, bar);
      String speaker = speakers.get(marked.substring(bar + 1, close));
      if (speaker == null) {
        throw new IllegalArgumentException(file.getFileName() + ": nobody is " + marked.substring(open, close + 1));
      }
      wanted.add(new Wanted(new Span(start, text.length()), speaker));
      at = close + 1;
    }
    text.append(marked.substring(at));
    return examples(file.getFileName().toString(), text.toString(), publishedAt, language, wanted, true);
  }

  private static List<Example> examples(String name, String text, String publishedAt, Language language, List<Wanted> wanted, boolean all) {
    LanguageFolder folder = LANGUAGES.get(language);
    List<Syntax> syntaxes = new ArrayList<>();
    for (Sentence sentence : folder.splitter().sentences(text)) {
      syntaxes.add(folder.syntax().read(sentence));
    }
    DocumentContext context = folder.context().read(syntaxes);
    List<Fact> facts = Facts.of(text, language, publishedAt).stream().filter(f -> f.value() != null && f.kind() != FactKind.ORDINAL)
        .toList();
    List<Example> examples = new ArrayList<>();
    Set<Fact> used = new HashSet<>();
    for (Wanted one : wanted) {
      Fact fact = facts.stream().filter(f -> !used.contains(f) && f.span().overlaps(one.span())).findFirst().orElse(null);
      used.add(fact);
      examples.add(example(name, text, context, fact, one));
    }
    for (Fact fact : facts) {
      if (all && !used.contains(fact)) {
        examples.add(example(name, text, context, fact, new Wanted(fact.span(), "-")));
      }
    }
    examples.sort((a, b) -> Integer.compare(a.start(), b.start()));
    List<Example> linked = new ArrayList<>();
    for (Example example : examples) {
      boolean follows = !linked.isEmpty() && example.figured() != null;
      linked.add(follows ? example.after(linked.get(linked.size() - 1), context) : example);
    }
    return linked;
  }

  private static Example example(String name, String text, DocumentContext context, Fact fact, Wanted wanted) {
    Attribution attribution = context.attribution();
    Attribution.Figured figured = fact == null ? null : attribution.figured(fact.sentenceIndex(), fact.span(), fact.kind().code());
    Voice covers = fact == null ? null : attribution.covers(fact.sentenceIndex(), fact.span());
    return new Example(name, wanted.span().in(text), wanted.speaker(), covers == null ? "-" : covers.name(),
        fact == null || fact.source() == null ? "-" : fact.source().speaker(), figured, null);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
