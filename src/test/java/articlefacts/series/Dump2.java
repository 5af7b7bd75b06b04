package articlefacts.series;
import java.util.*; import java.nio.file.*; import java.util.function.*;
import articlefacts.extraction.fact.*; import articlefacts.extraction.page.*;
final class Dump2 {
  static void evaluate(String[] args, Function<Article, List<Fact>> ex) throws Exception {
    var om = new com.fasterxml.jackson.databind.ObjectMapper(); FigureKeys fk = new FigureKeys(new WordRarity());
    Corrections cor = new Corrections(new CorrectionWords()); Moments moments = new Moments(cor, Map.of()); 
    for (String f : args) for (SeriesDossier d : SeriesDossier.read(Path.of(f), ex)) {
      Map<String, SeriesDossier.Figure> fig = new HashMap<>();
      for (var x : d.figures()) if (x.factId() != null) fig.put(x.factId(), x);
      List<FigureKey> keys = SeriesWeights.keysOf(d, fk);
      Map<String, List<FigureKey>> groups = new TreeMap<>();
      for (FigureKey k : keys) { var x = fig.get(k.fact().id()); if (x != null && x.series() != null) groups.computeIfAbsent(x.series(), q -> new ArrayList<>()).add(k); }
      for (var group : groups.values()) { List<MomentCandidates.Told> told = new ArrayList<>();
        for (FigureKey key : Moments.ordered(group)) { String gold = fig.get(key.fact().id()).asOf(); var feats = moments.features(key, group, told);
          Map<String,Object> o = new LinkedHashMap<>(); o.put("d", d.id()); o.put("a", key.article().id()); o.put("p", key.article().publishedAt()); o.put("t", key.fact().text()); o.put("gold", gold == null ? null : SeriesScore.day(gold)); o.put("c", feats); o.put("s", Corrections.sentence(key)); o.put("r", fig.get(key.fact().id()).role());
          System.out.println(om.writeValueAsString(o));
          told.add(new MomentCandidates.Told(key, gold == null ? null : new AsOf(SeriesScore.day(gold), AsOf.Basis.STATED))); } }
    }
  }
}
