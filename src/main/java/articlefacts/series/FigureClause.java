package articlefacts.series;

import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the words around a figure, up to the next mark, say of when and whether it holds.
 *
 * @param isExpected whether it is expected, aimed at or planned, not counted
 * @param round the quarter, half or round that is named, in French: "deuxieme"; null for none
 * @param isOld whether a year before that of publication is named
 * @param isEvent whether it counts what an event had: marchers, voters
 */
record FigureClause(boolean isExpected, String round, boolean isOld, boolean isEvent) {

  private static final int BEFORE = 9;
  private static final int AFTER = 6;
  private static final String MARKS = ";:—«»()";
  private static final Map<String, String> ROUNDS = Map.ofEntries(
      Map.entry("premier", "premier"), Map.entry("deuxieme", "deuxieme"), Map.entry("second", "deuxieme"),
      Map.entry("troisieme", "troisieme"), Map.entry("quatrieme", "quatrieme"), Map.entry("first", "premier"),
      Map.entry("third", "troisieme"),
      Map.entry("fourth", "quatrieme"), Map.entry("dernier", "dernier"), Map.entry("last", "dernier"), Map.entry("prochain", "prochain"),
      Map.entry("next", "prochain"));
  private static final List<String> SPANS = List.of("trimestre", "quarter", "tour", "semestre", "round", "half");

  /** The clause of a fact in the words of its sentence. */
  static FigureClause of(SeriesArticle article, Fact fact, List<Words.Word> sentence, FigureWords words) {
    String text = article.text();
    int from = fact.sentence().start();
    int to = Math.min(text.length(), fact.sentence().end());
    for (int i = from; i < to; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        from = i < fact.span().start() ? i + 1 : from;
        to = i >= fact.span().end() ? Math.min(to, i) : to;
      }
    }
    int begin = from;
    int end = to;
    List<Words.Word> all = sentence.stream().filter(word -> word.start() >= begin && word.end() <= end).toList();
    int first = (int) all.stream().filter(word -> word.end() <= fact.span().start()).count();
    int last = (int) all.stream().filter(word -> word.start() < fact.span().end()).count();
    List<Words.Word> near = all.subList(Math.max(0, first - BEFORE), Math.min(all.size(), last + AFTER));
    String language = article.language();
    boolean isExpected = fact.modality() == Modality.PLANNED
        || near.stream().anyMatch(word -> words.is(FigureWords.Kind.EXPECTED, word.text(), language));
    boolean isEvent = near.stream().anyMatch(word -> words.is(FigureWords.Kind.EVENT, word.text(), language));
    return new FigureClause(isExpected, round(all, fact.span().start()), isOld(near, article.publishedAt()), isEvent);
  }

  private static String round(List<Words.Word> words, int at) {
    String nearest = null;
    int distance = Integer.MAX_VALUE;
    for (int i = 1; i < words.size(); i++) {
      String which = ROUNDS.get(Words.fold(words.get(i - 1).text()));
      if (which != null && SPANS.contains(words.get(i).text().toLowerCase(Locale.ROOT)) && Math.abs(words.get(i).start() - at) < distance) {
        nearest = which;
        distance = Math.abs(words.get(i).start() - at);
      }
    }
    return nearest;
  }

  private static boolean isOld(List<Words.Word> words, String published) {
    return published != null && words.stream().anyMatch(
        word -> isYear(word.text()) && word.text().compareTo(published.substring(0, 4)) < 0);
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }
}
