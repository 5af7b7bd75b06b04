package articlefacts.series;

import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.time.TimeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the keys of the figures of an article. */
final class FigureKeys {

  private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}])(?:19|20)\\d\\d(?![\\p{N}])");

  /** Words this far away weigh half. */
  private static final double NEAR = 5;

  /** So many words on each side of a figure say what it is a figure of. */
  private static final int BESIDE = 5;

  /** What a comma or another mark of the clause takes from the weight of the words beyond it. */
  private static final double ACROSS = 0.55;

  /** The words that the extraction found the figure to be about. */
  private static final double ABOUT = 1.5;

  /** What of the words around a figure goes over to the next one that leaves out its noun. */
  private static final double INHERITED = 0.7;

  /** So many figures of an article are laid beside others; what has more is a table or a book. */
  private static final int MOST = 100;

  /** What another figure of the sentence takes from the weight of the words beyond it. */
  private static final double BEYOND_FIGURE = 0.6;

  /** Yields are told in quintals and in tonnes, which have no base unit: "74 quintaux par hectare" are 7.4 tonnes. */
  private static final String QUINTALS = "100.kg/har";
  private static final String TONNES = "t/har";

  private final WordRarity rarity;
  private final Meanings meanings = new Meanings();
  private final FigureWords words = new FigureWords();

  FigureKeys(WordRarity rarity) {
    this.rarity = rarity;
  }

  /** A key for each of the article's first hundred figures, in text order; dates, ordinals and ages have none. */
  List<FigureKey> of(SeriesArticle article) {
    List<FigureKey> keys = new ArrayList<>();
    int sentence = -1;
    int place = 0;
    List<Words.Word> words = List.of();
    for (Fact fact : article.facts()) {
      if (keys.size() == MOST) {
        break;
      }
      if (fact.kind() == FactKind.DATE || fact.kind() == FactKind.ORDINAL || fact.value() == null) {
        continue;
      }
      place = fact.sentenceIndex() == sentence ? place + 1 : 0;
      words = place > 0 ? words : Words.of(article.text(), fact.sentence().start(),
          Math.min(article.text().length(), fact.sentence().end()));
      sentence = fact.sentenceIndex();
      FigureKey key = key(article, fact, words, place);
      keys.add(key.isElided() ? withAntecedent(key, keys) : key);
    }
    return keys;
  }

  /** "41 disparus ; l’ONG en compte 70": what is said of the 41 is said of the 70, too. */
  private static FigureKey withAntecedent(FigureKey key, List<FigureKey> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      FigureKey other = before.get(i);
      if (key.fact().sentenceIndex() - other.fact().sentenceIndex() > 1) {
        break;
      }
      if (other.dimension().equals(key.dimension()) && (key.concept() == null || key.concept().equals(other.concept()))) {
        Map<String, Double> context = new TreeMap<>(key.context());
        other.context().forEach((term, weight) -> context.merge(term, INHERITED * weight, Math::max));
        boolean isBare = key.heads().isEmpty();
        Set<String> said = new TreeSet<>(key.said());
        said.addAll(other.said());
        return key.with(
            key.dimension(), key.bounds(), isBare ? other.heads() : key.heads(), isBare ? other.concept() : key.concept(), context, said);
      }
    }
    return key;
  }

  /** @param sentence its words */
  private FigureKey key(SeriesArticle article, Fact fact, List<Words.Word> sentence, int place) {
    return new FigureKey(
        article, fact, dimension(fact), Bounds.of(fact, factor(fact)), heads(article, fact), concept(fact),
        context(article, fact, sentence),
        topic(article, fact), names(fact, sentence), said(article, fact, sentence), asOf(article, fact),
        FigureClause.of(article, fact, sentence, words), 31 * hash(sentence) + place);
  }

  private static String concept(Fact fact) {
    return fact.counted() == null ? null : fact.counted().concept();
  }

  private static String dimension(Fact fact) {
    Unit unit = fact.unit();
    return switch (fact.kind()) {
      case MONEY -> "money " + (unit == null ? "XXX" : unit.code());
      case MEASURE, DURATION -> fact.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + code(unit);
      default -> fact.kind().name().toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static String code(Unit unit) {
    return unit == null ? "" : unit.baseCode() != null ? unit.baseCode() : QUINTALS.equals(unit.code()) ? TONNES : unit.code();
  }

  /** What one of the fact's unit is in base units. */
  static double factor(Fact fact) {
    Unit unit = fact.unit();
    if (unit != null && QUINTALS.equals(unit.code())) {
      return 0.1;
    }
    if (unit == null || unit.baseNumber() == null || fact.value().number() == null || fact.value().number().signum() == 0) {
      return 1;
    }
    return unit.baseNumber().doubleValue() / fact.value().number().doubleValue();
  }

  /** What the words right beside the figure say, up to the next figure: "portées disparues" of "120 personnes portées disparues". */
  private Set<String> said(SeriesArticle article, Fact fact, List<Words.Word> words) {
    Set<String> said = new TreeSet<>();
    int first = 0;
    while (first < words.size() && words.get(first).end() <= fact.span().start()) {
      first++;
    }
    for (int i = first - 1, left = BESIDE; i >= 0 && left > 0 && !isNumber(words.get(i)); i--, left--) {
      addSaid(said, words.get(i), article.language());
    }
    for (int i = first, left = BESIDE + 2; i < words.size() && left > 0; i++) {
      if (words.get(i).start() >= fact.span().end()) {
        if (isNumber(words.get(i))) {
          break;
        }
        left--;
      }
      addSaid(said, words.get(i), article.language());
    }
    return said;
  }

  private static boolean isNumber(Words.Word word) {
    return Character.isDigit(word.text().charAt(0));
  }

  private void addSaid(Set<String> said, Words.Word word, String language) {
    String term = meanings.term(word.text(), language);
    if (term.startsWith("=")) {
      said.add(term);
    }
  }

  private Set<String> heads(SeriesArticle article, Fact fact) {
    Set<String> heads = new TreeSet<>();
    if (fact.counted() != null && !isParticiple(fact, article.language())) {
      heads.add(meanings.term(fact.counted().lemma(), article.language()));
    }
    return heads;
  }

  /** "les 20 000 espérés", "112 millions annoncés": the noun is understood. */
  private static boolean isParticiple(Fact fact, String language) {
    String lemma = fact.counted().lemma();
    return "fr".equals(language) && fact.counted().concept() == null && lemma.endsWith("é");
  }

  /** The telling words of what the figure is about and of what goes with the noun. */
  private Set<String> topic(SeriesArticle article, Fact fact) {
    Set<String> topic = new TreeSet<>();
    if (fact.about() != null) {
      fact.about().words().forEach(word -> addTopic(topic, word, article.language()));
    }
    if (fact.counted() != null) {
      fact.counted().modifiers().forEach(words -> Words.of(words).forEach(word -> addTopic(topic, word.text(), article.language())));
    }
    return topic;
  }

  private void addTopic(Set<String> topic, String word, String language) {
    if (word.length() > 2 && !Character.isDigit(word.charAt(0)) && rarity.of(word, language) > 0.1) {
      topic.add(meanings.term(word, language));
    }
  }

  /** The names of its sentence, but for those of who says it. */
  private static Set<String> names(Fact fact, List<Words.Word> sentence) {
    Set<String> names = new TreeSet<>();
    Set<String> speakers = new TreeSet<>();
    if (fact.source() != null) {
      Words.of(fact.source().speaker()).forEach(word -> speakers.add(Words.fold(word.text())));
      Words.of(fact.source().text()).forEach(word -> speakers.add(Words.fold(word.text())));
    }
    for (Words.Word word : sentence) {
      String folded = Words.fold(word.text());
      if (word.isName() && folded.length() > 2 && !speakers.contains(folded)) {
        names.add(folded);
      }
    }
    return names;
  }

  private Map<String, Double> context(SeriesArticle article, Fact fact, List<Words.Word> words) {
    Map<String, Double> weights = new TreeMap<>();
    int first = 0;
    while (first < words.size() && words.get(first).end() <= fact.span().start()) {
      first++;
    }
    int last = first;
    while (last < words.size() && words.get(last).start() < fact.span().end()) {
      add(weights, words.get(last), article.language(), 1);
      last++;
    }
    walk(weights, words, first - 1, -1, fact.span().start(), article);
    walk(weights, words, last, 1, fact.span().end(), article);
    if (fact.about() != null) {
      for (String word : fact.about().words()) {
        weights.merge(meanings.term(word, article.language()), ABOUT * Math.max(0.2, rarity.of(word, article.language())), Math::max);
      }
    }
    return weights;
  }

  private void walk(Map<String, Double> weights, List<Words.Word> words, int from, int step, int edge, SeriesArticle article) {
    double across = 1;
    int distance = 0;
    int at = edge;
    for (int i = from; i >= 0 && i < words.size() && distance < 40; i += step) {
      Words.Word word = words.get(i);
      across *= marks(article.text(), step > 0 ? at : word.end(), step > 0 ? word.start() : at);
      across *= Character.isDigit(word.text().charAt(0)) ? BEYOND_FIGURE : 1;
      distance++;
      add(weights, word, article.language(), across * NEAR / (NEAR + distance));
      at = step > 0 ? word.end() : word.start();
    }
  }

  private static double marks(String text, int from, int to) {
    double across = 1;
    for (int i = from; i < to; i++) {
      if (",;:()—–".indexOf(text.charAt(i)) >= 0) {
        across *= ACROSS;
      }
    }
    return across;
  }

  private void add(Map<String, Double> weights, Words.Word word, String language, double near) {
    if (word.text().length() < 3 || Character.isDigit(word.text().charAt(0))) {
      return;
    }
    double weight = rarity.of(word.text(), language) * near;
    if (weight > 0.02) {
      weights.merge(meanings.term(word.text(), language), weight, Math::max);
    }
  }

  /**
   * The moment of a figure: its own time; the day of publication for what holds "since" a time, for what is said of the running year, and
   * where the text states no time.
   */
  private static AsOf asOf(SeriesArticle article, Fact fact) {
    AsOf stated = stated(fact);
    String published = article.publishedAt();
    if (stated != null && !isRunning(stated.edtf(), published)) {
      return stated;
    }
    return published == null ? null : new AsOf(published, AsOf.Basis.PUBLISHED);
  }

  private static boolean isRunning(String edtf, String published) {
    return published != null && (edtf.endsWith("/..") || published.startsWith(edtf));
  }

  /** The time that the text states: that of the figure, or the year that names what it is about ("le bénéfice net 2025"); null for none. */
  static AsOf stated(Fact fact) {
    TimeScope time = fact.time();
    if (time != null && time.edtf() != null) {
      String edtf = time.edtf();
      return new AsOf(edtf.startsWith("../") && edtf.length() > 3 ? edtf.substring(3) : edtf, AsOf.Basis.STATED);
    }
    Matcher year = fact.about() == null ? null : YEAR.matcher(fact.about().text());
    return year != null && year.find() ? new AsOf(year.group(), AsOf.Basis.STATED) : null;
  }

  private static long hash(List<Words.Word> sentence) {
    long hash = 7;
    for (Words.Word word : sentence) {
      hash = hash * 1_000_003 + Words.fold(word.text()).hashCode();
    }
    return hash;
  }
}
