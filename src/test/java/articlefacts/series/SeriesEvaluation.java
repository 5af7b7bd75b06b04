package articlefacts.series;

import articlefacts.extraction.FactExtractor;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.page.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints how well the figures of annotated dossiers are put together: of each dossier with the weights that were counted on the others.
 *
 * <p>Arguments: files of dossiers; {@code -v} prints what is put together wrongly or missed, too; {@code -w} takes the weights of
 * {@code weights.tsv}; {@code -g} puts the figures together as they are annotated; {@code -r} prints wrong relations and moments;
 * {@code -k} counts the links that are missed, by why.
 */
final class SeriesEvaluation {

  /** Of dossiers in a folder of this name nothing is printed but how well they are read: nobody looks at what is wrong in them. */
  private static final String HELD = "later-dossiers";

  private final List<SeriesDossier> dossiers = new ArrayList<>();
  private final List<SeriesDossier> held = new ArrayList<>();
  private final Map<SeriesDossier, List<FigureKey>> keys = new HashMap<>();
  private final Map<SeriesDossier, SeriesWeights> pairs = new HashMap<>();
  private final Map<SeriesDossier, MomentWeights> moments = new HashMap<>();

  private Map<String, Double> ofAll = Map.of();

  public static void main(String[] args) {
    evaluate(args, new FactExtractor()::extract);
  }

  static void evaluate(String[] args, Function<Article, List<Fact>> extractor) {
    SeriesEvaluation evaluation = new SeriesEvaluation();
    Set<String> flags = List.of(args).stream().filter(arg -> arg.startsWith("-")).collect(Collectors.toSet());
    flags.stream().filter(flag -> flag.startsWith("-D")).forEach(flag -> System.setProperty(flag.substring(2).split("=")[0], flag.split("=")[1]));
    FigureKeys reader = new FigureKeys(new WordRarity());
    for (String file : args) {
      if (!file.startsWith("-")) {
        List<SeriesDossier> own = SeriesDossier.read(Path.of(file), extractor);
        evaluation.dossiers.addAll(own);
        if (file.contains(HELD)) {
          evaluation.held.addAll(own);
        }
      }
    }
    evaluation.dossiers.forEach(dossier -> evaluation.keys.put(dossier, SeriesWeights.keysOf(dossier, reader)));
    for (SeriesDossier dossier : evaluation.dossiers) {
      evaluation.pairs.put(dossier, new SeriesWeights());
      evaluation.pairs.get(dossier).add(dossier, evaluation.keys.get(dossier));
      evaluation.moments.put(dossier, new MomentWeights());
      evaluation.moments.get(dossier).add(dossier, evaluation.keys.get(dossier));
    }
    SeriesScore all = new SeriesScore();
    MissedLinks missed = new MissedLinks(flags.contains("-l"));
    for (SeriesDossier dossier : evaluation.dossiers) {
      FigureMatcher matcher = flags.contains("-w") || flags.contains("-g") ? new FigureMatcher() : new FigureMatcher(evaluation.without(dossier));
      Map<String, Double> moments = flags.contains("-w") || flags.contains("-m") ? null : evaluation.momentsWithout(dossier);
      SeriesScore own = evaluation.score(dossier, matcher, moments, flags, missed);
      System.out.println(dossier.id() + " " + own);
      all.add(own);
    }
    System.out.println("all " + all);
    System.out.println("wrong relations " + all.wrong());
    if (flags.contains("-k")) {
      System.out.println(missed);
    }
  }

  private Map<String, Double> without(SeriesDossier left) {
    SeriesWeights weights = new SeriesWeights();
    dossiers.stream().filter(dossier -> dossier != left).forEach(dossier -> weights.addAll(pairs.get(dossier)));
    if (ofAll.isEmpty()) {
      SeriesWeights all = new SeriesWeights();
      dossiers.forEach(dossier -> all.addAll(pairs.get(dossier)));
      ofAll = all.count();
    }
    return weights.count(ofAll);
  }

  private Map<String, Double> momentsWithout(SeriesDossier left) {
    MomentWeights weights = new MomentWeights();
    dossiers.stream().filter(dossier -> dossier != left).forEach(dossier -> weights.addAll(moments.get(dossier)));
    return weights.count();
  }

  private SeriesScore score(
      SeriesDossier dossier, FigureMatcher matcher, Map<String, Double> moments, Set<String> flags, MissedLinks missed) {
    SeriesReader reader = new SeriesReader(
        matcher, corrections -> moments == null ? new Moments(corrections) : new Moments(corrections, moments));
    List<FigureKey> own = reader.figures(dossier.articles());
    List<List<FigureKey>> groups = flags.contains("-g") ? annotated(dossier, own) : matcher.groups(own, List.of());
    SeriesScore score = SeriesScore.of(dossier, reader, reader.readGroups(dossier.articles(), groups), groups);
    if (held.contains(dossier)) {
      return score;
    }
    if (flags.contains("-k")) {
      missed.add(dossier, own, groups, matcher);
    }
    if (flags.contains("-r")) {
      score.errors().forEach(System.out::println);
    }
    if (flags.contains("-v")) {
      Map<String, String> groupOf = new HashMap<>();
      Map<String, FigureKey> keyOf = new HashMap<>();
      for (List<FigureKey> group : groups) {
        group.forEach(key -> groupOf.put(key.fact().id(), group.get(0).fact().id()));
        group.forEach(key -> keyOf.put(key.fact().id(), key));
      }
      show(dossier, SeriesScore.said(dossier.figures(), groupOf), keyOf, matcher, new Contexts(own));
    }
    return score;
  }

  /** The figures put together as they are annotated. */
  private static List<List<FigureKey>> annotated(SeriesDossier dossier, List<FigureKey> keys) {
    Map<String, String> seriesOf = new HashMap<>();
    dossier.figures().stream().filter(figure -> figure.factId() != null && figure.series() != null)
        .forEach(figure -> seriesOf.put(figure.factId(), figure.series()));
    Map<String, List<FigureKey>> groups = new TreeMap<>();
    keys.forEach(key -> groups.computeIfAbsent(seriesOf.getOrDefault(key.fact().id(), key.fact().id()), any -> new ArrayList<>()).add(key));
    return List.copyOf(groups.values());
  }

  /** Each annotated series that is not put together as it is annotated, then each group that holds more than one. */
  private static void show(
      SeriesDossier dossier, List<String> said, Map<String, FigureKey> keyOf, FigureMatcher matcher, Contexts contexts) {
    List<SeriesDossier.Figure> figures = dossier.figures();
    Map<String, Set<Integer>> ofSeries = new TreeMap<>();
    Map<String, Set<Integer>> ofGroup = new TreeMap<>();
    for (int i = 0; i < figures.size(); i++) {
      String own = figures.get(i).series();
      if (own != null) {
        ofSeries.computeIfAbsent(own, any -> new TreeSet<>()).add(i);
      }
      ofGroup.computeIfAbsent(said.get(i), any -> new TreeSet<>()).add(i);
    }
    ofSeries.forEach((series, members) -> {
      Map<String, List<Integer>> parts = new TreeMap<>();
      members.forEach(i -> parts.computeIfAbsent(said.get(i), any -> new ArrayList<>()).add(i));
      if (parts.size() > 1) {
        System.out.println("APART " + series);
        print(parts, figures, keyOf, matcher, contexts);
      }
    });
    ofGroup.forEach((group, members) -> {
      Map<String, List<Integer>> parts = new TreeMap<>();
      members.forEach(i -> parts.computeIfAbsent(figures.get(i).series() == null ? "lone " + i : figures.get(i).series(), any -> new ArrayList<>()).add(i));
      if (parts.size() > 1) {
        System.out.println("TOGETHER " + group);
        print(parts, figures, keyOf, matcher, contexts);
      }
    });
  }

  private static void print(
      Map<String, List<Integer>> parts, List<SeriesDossier.Figure> figures, Map<String, FigureKey> keyOf, FigureMatcher matcher, Contexts contexts) {
    FigureKey first = null;
    for (List<Integer> part : parts.values()) {
      System.out.println("  --");
      for (int i : part) {
        FigureKey key = figures.get(i).factId() == null ? null : keyOf.get(figures.get(i).factId());
        System.out.println("   " + shown(figures.get(i), key));
        if (first != null && key != null) {
          System.out.println("        to first: " + features(first, key, matcher, contexts));
        }
        first = first == null ? key : first;
      }
    }
  }

  private static String features(FigureKey left, FigureKey right, FigureMatcher matcher, Contexts contexts) {
    double[] features = KeyComparison.features(contexts.of(left), contexts.of(right), contexts);
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", matcher.score(contexts.of(left), contexts.of(right), contexts)));
    for (int i = 0; features != null && i < features.length; i++) {
      if (features[i] != 0) {
        line.append(' ').append(KeyComparison.FEATURES[i]).append('=').append(String.format(Locale.ROOT, "%.2f", features[i]));
      }
    }
    return features == null ? "never" : line.toString();
  }

  private static String shown(SeriesDossier.Figure figure, FigureKey key) {
    if (key == null) {
      return figure.article() + " " + figure.text() + " (" + figure.role() + ") no fact";
    }
    return figure.article() + " [" + key.fact().text() + "] (" + figure.role() + ") " + key.dimension() + " " + key.heads() + " " + key.concept()
        + " about " + (key.fact().about() == null ? "-" : key.fact().about().text()) + " time " + (key.stated() == null ? "-" : key.stated().edtf()) + " places " + key.places() + " by "
        + key.speaker() + " | " + Corrections.sentence(key);
  }
}
