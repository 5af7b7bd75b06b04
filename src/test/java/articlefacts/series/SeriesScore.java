package articlefacts.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the reading of dossiers stands to their annotation, counted as the benchmark's scorer counts over HTTP. */
final class SeriesScore {

  private static final int QUARTER = "2026-Q2".length();

  private int both;
  private int claimed;
  private int wanted;
  private double precision;
  private double recall;
  private int members;
  private int relations;
  private int rightRelations;
  private int linkedRelations;
  private int conflicts;
  private int claimedConflicts;
  private int rightConflicts;
  private int dated;
  private int rightDates;
  private int datedLinked;
  private final List<String> errors = new ArrayList<>();
  private final Map<String, Integer> wrong = new TreeMap<>();

  void add(SeriesScore other) {
    both += other.both;
    claimed += other.claimed;
    wanted += other.wanted;
    precision += other.precision;
    recall += other.recall;
    members += other.members;
    relations += other.relations;
    rightRelations += other.rightRelations;
    linkedRelations += other.linkedRelations;
    conflicts += other.conflicts;
    claimedConflicts += other.claimedConflicts;
    rightConflicts += other.rightConflicts;
    dated += other.dated;
    rightDates += other.rightDates;
    datedLinked += other.datedLinked;
    other.wrong.forEach((kind, count) -> wrong.merge(kind, count, Integer::sum));
  }

  /** Each wrong relation, conflict and moment in a line. */
  List<String> errors() {
    return errors;
  }

  Map<String, Integer> wrong() {
    return wrong;
  }

  private static double f1(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double share(double part, int whole) {
    return 100 * part / Math.max(1, whole);
  }

  @Override
  public String toString() {
    double p = share(both, claimed);
    double r = share(both, wanted);
    double bp = share(precision, members);
    double br = share(recall, members);
    return String.format(
        Locale.ROOT, "link P %.1f R %.1f F1 %.1f; B3 P %.1f R %.1f F1 %.1f; relations %.1f (of linked %.1f); conflicts P %.1f R %.1f; as-of %.1f (found %.1f)", p, r,
        f1(p, r), bp, br, f1(bp, br), share(rightRelations, relations), share(rightRelations, linkedRelations),
        share(rightConflicts, claimedConflicts), share(rightConflicts, conflicts), share(rightDates, dated), share(datedLinked, dated));
  }

  /** Counts a reading of a dossier. */
  static SeriesScore of(SeriesDossier dossier, SeriesReader reader, StoryReading reading, List<List<FigureKey>> groups) {
    SeriesScore score = new SeriesScore();
    Map<String, String> seriesOf = new HashMap<>();
    Map<String, SeriesPoint> points = new HashMap<>();
    for (Series series : reading.series()) {
      for (SeriesPoint point : series.points()) {
        seriesOf.put(point.factId(), series.id());
        points.put(point.factId(), point);
      }
    }
    score.links(dossier.figures(), said(dossier.figures(), seriesOf));
    score.moments(dossier.figures(), points);
    score.relations(dossier, reader, reading, groups, seriesOf, points);
    return score;
  }

  /** The group of each annotated figure. */
  static List<String> said(List<SeriesDossier.Figure> figures, Map<String, String> seriesOf) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      String fact = figures.get(i).factId();
      said.add(fact != null && seriesOf.containsKey(fact) ? seriesOf.get(fact) : "lone " + i);
    }
    return said;
  }

  private void links(List<SeriesDossier.Figure> figures, List<String> said) {
    for (int i = 0; i < figures.size(); i++) {
      String own = figures.get(i).series();
      Set<Integer> gold = new HashSet<>(Set.of(i));
      Set<Integer> together = new HashSet<>(Set.of(i));
      for (int j = 0; j < figures.size(); j++) {
        boolean isGold = i != j && own != null && own.equals(figures.get(j).series());
        boolean isSaid = i != j && said.get(i).equals(said.get(j));
        if (isGold) {
          gold.add(j);
        }
        if (isSaid && figures.get(j).series() != null) {
          together.add(j);
        }
        if (j > i) {
          wanted += isGold ? 1 : 0;
          claimed += isSaid ? 1 : 0;
          both += isGold && isSaid ? 1 : 0;
        }
      }
      if (own != null) {
        Set<Integer> common = new HashSet<>(gold);
        common.retainAll(together);
        precision += common.size() / (double) together.size();
        recall += common.size() / (double) gold.size();
        members++;
      }
    }
  }

  private void moments(List<SeriesDossier.Figure> figures, Map<String, SeriesPoint> points) {
    for (SeriesDossier.Figure figure : figures) {
      if (figure.series() == null || figure.asOf() == null) {
        continue;
      }
      dated++;
      SeriesPoint point = figure.factId() == null ? null : points.get(figure.factId());
      String said = point == null || point.asOf() == null ? null : point.asOf().edtf();
      datedLinked += point == null ? 0 : 1;
      if (said != null && day(said).equals(day(figure.asOf()))) {
        rightDates++;
      } else if (point != null) {
        errors.add("ASOF gold " + figure.asOf() + " said " + said + " " + (point.asOf() == null ? "" : point.asOf().basis()) + " ## " + shown(figure));
      }
    }
  }

  /** The day of a moment; a quarter as the interval that EDTF writes. */
  static String day(String edtf) {
    if (edtf.length() == QUARTER && edtf.charAt(5) == 'Q') {
      int first = 3 * (edtf.charAt(6) - '1') + 1;
      return String.format(Locale.ROOT, "%s-%02d/%1$s", edtf.substring(0, 4), first).substring(0, 10);
    }
    return edtf.substring(0, Math.min(10, edtf.length()));
  }

  private static String shown(SeriesDossier.Figure figure) {
    return figure.article() + " [" + figure.text() + "] (" + figure.role() + ") " + figure.factId();
  }

  private void relations(
      SeriesDossier dossier, SeriesReader reader, StoryReading reading, List<List<FigureKey>> groups, Map<String, String> seriesOf,
      Map<String, SeriesPoint> points) {
    Map<String, Relation> named = new HashMap<>();
    points.values().forEach(point -> point.relations().forEach(
        relation -> relation.with().forEach(other -> named.put(point.factId() + " " + other, relation))));
    Map<String, SeriesDossier.Figure> figures = new HashMap<>();
    dossier.figures().forEach(figure -> figures.put(figure.article() + " " + figure.start(), figure));
    Set<String> gold = new TreeSet<>();
    for (JsonNode pair : dossier.json().get("relations")) {
      SeriesDossier.Figure a = figure(figures, pair.get("a"));
      SeriesDossier.Figure b = figure(figures, pair.get("b"));
      relations++;
      String wantedKind = pair.get("relation").asText();
      if (wantedKind.equals("conflict")) {
        conflicts++;
        gold.add(pairOf(a.factId(), b.factId()));
      }
      String one = a.factId() == null || b.factId() == null ? null : seriesOf.get(a.factId());
      if (one == null || !one.equals(seriesOf.get(b.factId()))) {
        wrong.merge(wantedKind + " -> unlinked", 1, Integer::sum);
        continue;
      }
      linkedRelations++;
      String said = said(named, a.factId(), b.factId());
      String why = why(named, a.factId(), b.factId());
      if (said == null) {
        Relation relation = compared(groups, reader, reading, a.factId(), b.factId());
        named.put(b.factId() + " " + a.factId(), relation);
        said = relation.kind().code();
        why = relation.why();
      }
      boolean isRight = said.equals(wantedKind);
      for (JsonNode accepted : pair.path("accept")) {
        isRight |= said.equals(accepted.asText());
      }
      rightRelations += isRight ? 1 : 0;
      if (!isRight) {
        wrong.merge(wantedKind + " -> " + said, 1, Integer::sum);
        errors.add("RELATION gold " + wantedKind + " said " + said + " ## " + shown(a) + " -> " + shown(b) + " ## " + why + " ## gold: " + pair.path("why").asText());
      }
    }
    Map<String, SeriesDossier.Figure> ofFact = new HashMap<>();
    dossier.figures().stream().filter(figure -> figure.factId() != null).forEach(figure -> ofFact.put(figure.factId(), figure));
    Map<String, String> claims = new TreeMap<>();
    named.forEach((pair, relation) -> {
      if (relation.kind() == Relation.Kind.CONFLICT) {
        claims.put(pairOf(pair.split(" ")[0], pair.split(" ")[1]), relation.why());
      }
    });
    claimedConflicts += claims.size();
    claims.forEach((pair, why) -> {
      if (gold.contains(pair)) {
        rightConflicts++;
      } else {
        String[] ids = pair.split(" ");
        errors.add("CONFLICT false ## " + (ofFact.containsKey(ids[0]) ? shown(ofFact.get(ids[0])) : ids[0]) + " x "
            + (ofFact.containsKey(ids[1]) ? shown(ofFact.get(ids[1])) : ids[1]) + " ## " + why);
      }
    });
  }

  private static SeriesDossier.Figure figure(Map<String, SeriesDossier.Figure> figures, JsonNode place) {
    return figures.get(place.get(0).asText() + " " + place.get(1).asInt());
  }

  private static String pairOf(String a, String b) {
    return String.valueOf(a).compareTo(String.valueOf(b)) < 0 ? a + " " + b : b + " " + a;
  }

  private static String said(Map<String, Relation> named, String a, String b) {
    Relation forth = named.get(b + " " + a);
    if (forth != null) {
      return forth.kind().code();
    }
    Relation back = named.get(a + " " + b);
    boolean isMutual = back != null && (back.kind() == Relation.Kind.SAME || back.kind() == Relation.Kind.CONFLICT);
    return back == null ? null : (isMutual ? "" : "reversed ") + back.kind().code();
  }

  private static String why(Map<String, Relation> named, String a, String b) {
    Relation relation = named.getOrDefault(b + " " + a, named.get(a + " " + b));
    return relation == null ? "" : relation.why();
  }

  private static Relation compared(List<List<FigureKey>> groups, SeriesReader reader, StoryReading reading, String a, String b) {
    List<FigureKey> own = groups.stream().filter(group -> group.stream().anyMatch(key -> key.fact().id().equals(a))).findFirst().orElseThrow();
    return reader.compare(own, reading.origins(), a, b).orElseThrow();
  }
}
