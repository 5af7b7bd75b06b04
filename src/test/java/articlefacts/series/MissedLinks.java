package articlefacts.series;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts why annotated links are missed, and what those that are claimed wrongly have in common. */
final class MissedLinks {

  private final boolean isListed;
  private final Map<String, Integer> missed = new TreeMap<>();
  private final Map<String, Integer> wrong = new TreeMap<>();

  /** @param isListed whether each is printed, too */
  MissedLinks(boolean isListed) {
    this.isListed = isListed;
  }

  /** Adds the pairs of a dossier's figures. */
  void add(SeriesDossier dossier, List<FigureKey> keys, List<List<FigureKey>> groups, FigureMatcher matcher) {
    Map<String, FigureKey> keyOf = new HashMap<>();
    keys.forEach(key -> keyOf.put(key.fact().id(), key));
    Map<FigureKey, Integer> groupOf = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (FigureKey key : groups.get(i)) {
        groupOf.put(key, i);
      }
    }
    Contexts contexts = new Contexts(keys);
    List<SeriesDossier.Figure> figures = dossier.figures();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = i + 1; j < figures.size(); j++) {
        FigureKey a = keyOf.get(figures.get(i).factId());
        FigureKey b = keyOf.get(figures.get(j).factId());
        boolean isOne = figures.get(i).series() != null && figures.get(i).series().equals(figures.get(j).series());
        boolean isSaid = a != null && b != null && groupOf.get(a).equals(groupOf.get(b));
        if (isOne != isSaid) {
          String why = a == null || b == null ? unread(a, b, figures.get(i), figures.get(j)) : why(a, b, contexts, matcher, isOne);
          (isOne ? missed : wrong).merge(why, 1, Integer::sum);
          if (isListed) {
            System.out.println((isOne ? "MISSED " : "WRONG ") + why + " ## " + shown(figures.get(i), a) + " ## " + shown(figures.get(j), b));
          }
        }
      }
    }
  }

  private static String shown(SeriesDossier.Figure figure, FigureKey key) {
    return figure.article() + " [" + figure.text() + "] (" + figure.role() + ") "
        + (key == null ? "no fact" : key.dimension() + " " + key.heads() + " " + key.concept() + " | " + Corrections.sentence(key).replaceAll("\\s+", " "));
  }

  private static String unread(FigureKey a, FigureKey b, SeriesDossier.Figure left, SeriesDossier.Figure right) {
    boolean isDatum = a == null && left.factId() != null || b == null && right.factId() != null;
    return isDatum ? "a date, ordinal or what is past the hundredth" : "no fact";
  }

  private static String why(FigureKey a, FigureKey b, Contexts contexts, FigureMatcher matcher, boolean isOne) {
    if (!a.dimension().equals(b.dimension())) {
      return "dimension " + (a.dimension().compareTo(b.dimension()) < 0 ? a.dimension() + " x " + b.dimension() : b.dimension() + " x " + a.dimension());
    }
    String what = kind(a, b, contexts);
    if (KeyComparison.features(contexts.of(a), contexts.of(b), contexts) == null) {
      return a.isPartOf(b) || b.isPartOf(a) ? "part" : "never, " + what;
    }
    double score = matcher.score(contexts.of(a), contexts.of(b), contexts);
    if (!isOne) {
      return what + String.format(Locale.ROOT, score > 0 ? " likely" : score > Grouping.BOUND ? " perhaps" : " by others");
    }
    return (score > Grouping.BOUND ? "of others: " : "low: ") + what;
  }

  private static String kind(FigureKey a, FigureKey b, Contexts contexts) {
    String heads = a.isElided() || b.isElided() ? "elided" : a.heads().isEmpty() && b.heads().isEmpty() ? "no heads"
        : a.heads().equals(b.heads()) ? "same head" : a.concept() != null && a.concept().equals(b.concept()) ? "same concept"
        : a.heads().isEmpty() || b.heads().isEmpty() ? "one head" : a.isAnybody() || b.isAnybody() ? "people" : "other heads";
    return a.dimension().split(" ")[0] + ", " + heads + (a.bounds().equalsAbout(b.bounds()) ? ", equal" : ", other value")
        + (a.isSameArticle(b) ? ", one article" : "") + (a.article().language().equals(b.article().language()) ? "" : ", languages");
  }

  @Override
  public String toString() {
    return "missed\n" + table(missed) + "wrong\n" + table(wrong);
  }

  private static String table(Map<String, Integer> counts) {
    StringBuilder table = new StringBuilder();
    counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> table.append(String.format(Locale.ROOT, "%5d %s%n", one.getValue(), one.getKey())));
    return table.toString();
  }
}
