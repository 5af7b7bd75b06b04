package articlefacts.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * The words of a sentence as the search compares them: stems without accents. "les écoles détruites" is "le ecol detruit".
 *
 * <p>Both databases keep these stems, so that a search finds the same on both. French texts are stemmed by Snowball's
 * stemmer, under which "tuer" and "tués" meet, English ones by Porter's; a text of unknown language as French. A searched word is stemmed
 * both ways, because a query does not say its language.
 */
final class Words {

  /** Longer runs of letters are no words; the index entry of a term must stay short. */
  private static final int MAX_WORD_LENGTH = 100;

  /** Of a longer "sentence", which is no sentence, the first words are enough. */
  private static final int MAX_WORDS = 300;

  private static final Analyzer FRENCH = new StemAnalyzer(true);
  private static final Analyzer ENGLISH = new StemAnalyzer(false);
  private static final Map<String, Analyzer> BY_LANGUAGE = Map.of("fr", FRENCH, "en", ENGLISH);

  /** A number whose thousands are apart. */
  private static final Pattern THOUSANDS = Pattern.compile("(?<!\\d)\\d{1,3}(?: \\d{3})+(?!\\d)");

  private Words() {}

  /**
   * The stems of the sentences of one article: of a sentence in which many facts stand they are made once. Not thread-safe.
   */
  static final class OfSentences {

    private final Analyzer analyzer;
    private String last = "";
    private List<String> stems = List.of();

    OfSentences(String language) {
      analyzer = BY_LANGUAGE.getOrDefault(language, FRENCH);
    }

    /**
     * Those of a sentence and behind them those of more text, each once.
     *
     * @param more what else the sentence is found by; may be empty
     */
    Set<String> of(String sentence, String more) {
      if (!sentence.equals(last)) {
        last = sentence;
        stems = stems(sentence, analyzer, MAX_WORDS);
      }
      Set<String> all = new LinkedHashSet<>(stems);
      if (!more.isEmpty()) {
        all.addAll(stems(more, analyzer, MAX_WORDS - stems.size()));
      }
      return all;
    }
  }

  /** The stems of an article's title and text. */
  static Set<String> ofArticle(StoredArticle article) {
    String title = article.header().title() == null ? "" : article.header().title() + " . ";
    return new LinkedHashSet<>(stems(title + article.text(), BY_LANGUAGE.getOrDefault(article.header().language(), FRENCH),
        Integer.MAX_VALUE));
  }

  /** For each word of a query, the stems that match it. */
  static List<Set<String>> ofQuery(String query) {
    List<String> french = stems(query, FRENCH, MAX_WORDS);
    List<String> english = stems(query, ENGLISH, MAX_WORDS);
    List<Set<String>> words = new ArrayList<>();
    for (int i = 0; i < Math.max(french.size(), english.size()); i++) {
      Set<String> alternatives = new LinkedHashSet<>();
      if (i < french.size()) {
        alternatives.add(french.get(i));
      }
      if (i < english.size()) {
        alternatives.add(english.get(i));
      }
      words.add(alternatives);
    }
    return words;
  }

  /** Numbers without the spaces of their thousands, signs as letters and digits: "1 037 km²" is "1037 km2". */
  private static String plain(String text) {
    String normal = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (!hasSpacedDigits(normal)) {
      return normal;
    }
    Matcher numbers = THOUSANDS.matcher(normal);
    return numbers.replaceAll(number -> number.group().replace(" ", ""));
  }

  /** Most sentences have none, and looking for them by an expression costs as much as all else. */
  private static boolean hasSpacedDigits(String text) {
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (space > 0 && isDigit(text.charAt(space - 1)) && space + 1 < text.length() && isDigit(text.charAt(space + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static List<String> stems(String text, Analyzer analyzer, int most) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", new StringReader(plain(text)))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && stems.size() < most) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return stems;
  }

  /** Words, without elided articles, in lower case, stemmed, without accents. */
  private static final class StemAnalyzer extends Analyzer {

    private final boolean french;

    StemAnalyzer(boolean french) {
      this.french = french;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      words.setMaxTokenLength(MAX_WORD_LENGTH);
      return new TokenStreamComponents(words, french ? french(words) : english(words));
    }

    private static TokenStream french(Tokenizer words) {
      TokenStream lower = new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
      return new FrenchStems(lower);
    }

    private static TokenStream english(Tokenizer words) {
      TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new PorterStemFilter(new ASCIIFoldingFilter(lower));
    }
  }
}
