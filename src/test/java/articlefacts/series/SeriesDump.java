package articlefacts.series;
import articlefacts.extraction.FactExtractor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.*;
final class SeriesDump {
  public static void main(String[] args) throws Exception {
    FactExtractor ex = new FactExtractor(); FigureKeys reader = new FigureKeys(new WordRarity());
    try (PrintWriter out = new PrintWriter(args[0])) {
      out.println("F\t" + String.join("\t", KeyComparison.FEATURES));
      for (int f = 1; f < args.length; f++) for (SeriesDossier d : SeriesDossier.read(Path.of(args[f]), ex)) {
        List<FigureKey> keys = SeriesWeights.keysOf(d, reader); Contexts c = new Contexts(keys);
        Map<String, SeriesDossier.Figure> gold = new HashMap<>();
        int lone = 0;
        Map<String,Integer> missing = new TreeMap<>();
        for (var g : d.figures()) { if (g.factId() != null) gold.put(g.factId(), g); else if (g.series() != null) missing.merge(g.series(), 1, Integer::sum); }
        out.println("D\t" + d.id() + "\t" + missing);
        for (int i = 0; i < keys.size(); i++) { var g = gold.get(keys.get(i).fact().id()); out.println("K\t" + i + "\t" + (g == null ? "?" : g.series() == null ? "-" : g.series()) + "\t" + keys.get(i).article().id() + "\t" + keys.get(i).fact().text() + "\t" + (g == null ? "" : g.role())); }
        for (int i = 0; i < keys.size(); i++) for (int j = i + 1; j < keys.size(); j++) {
          double[] v = KeyComparison.features(keys.get(i), keys.get(j), c); if (v == null) continue;
          StringBuilder s = new StringBuilder("P\t" + i + "\t" + j); for (double x : v) s.append('\t').append(x == 0 ? "0" : String.format(Locale.ROOT, "%.4g", x)); out.println(s);
        }
      }
    }
  }
}
