package articlefacts.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up French news articles, one a line, as the batch endpoint takes them.
 *
 * <p>{@code java src/test/java/articlefacts/load/ArticleGenerator.java 100000 > articles.ndjson}
 *
 * <p>Each has some ten figures among sentences without any. Words are drawn with the skew of real text: few are common,
 * most are rare, so that indexes meet both. The same seed gives the same articles.
 */
public final class ArticleGenerator {

  private static final List<String> SYLLABLES =
      List.of("ba", "lo", "mi", "ra", "te", "vo", "cha", "dri", "gue", "nel", "pon", "sar", "tou", "vil", "mon", "fer", "lan", "cour");
  private static final List<String> COUNTED =
      List.of("habitants", "soldats", "hommes", "écoles", "pays", "entreprises", "emplois", "blessés", "morts", "policiers",
          "élèves", "hôpitaux", "logements", "véhicules", "agents", "membres", "réfugiés", "candidats", "communes", "salariés");
  private static final List<String> COUNTRIES =
      List.of("en France", "en Irak", "en Syrie", "en Belgique", "au Canada", "au Mali", "en Italie", "en Espagne", "au Maroc",
          "en Tunisie", "au Sénégal", "en Suisse", "en Allemagne", "au Japon", "au Brésil", "en Inde", "en Chine", "en Pologne");
  private static final List<String> VERBS =
      List.of("compte", "emploie", "accueille", "mobilise", "rassemble", "recense", "finance", "abrite");
  private static final List<String> QUALIFIERS =
      List.of("", "", "", "", "environ ", "quelque ", "plus de ", "près de ", "au moins ", "moins de ");
  private static final List<String> UNITS = List.of("kilomètres", "mètres", "miles");
  private static final List<String> CURRENCIES = List.of("d’euros", "de dollars", "de livres sterling");
  private static final List<String> FILLERS =
      List.of(
          "La décision a été saluée par la plupart des observateurs.",
          "Le débat reste ouvert et les positions sont éloignées.",
          "Aucune date n’a été retenue pour la suite des travaux.",
          "Les autorités ont promis de publier un rapport complet.",
          "La situation demeure tendue dans la région.");
  private static final List<String> MONTHS =
      List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre");

  private final Random random;

  public ArticleGenerator(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    ArticleGenerator generator = new ArticleGenerator(args.length > 1 ? Long.parseLong(args[1]) : 1);
    OutputStream out = new java.io.BufferedOutputStream(System.out, 1 << 16);
    for (int i = 0; i < articles; i++) {
      out.write(generator.line().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    out.flush();
  }

  /** An article in JSON. */
  public String line() {
    String published = "%d-%02d-%02d".formatted(2000 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return "{\"language\": \"fr\", \"publishedAt\": \"" + published + "\", \"text\": \"" + text() + "\"}";
  }

  /** Some twelve sentences, eight of them with a figure or a date. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(figure()).append(' ');
      if (random.nextInt(2) == 0) {
        text.append(pick(FILLERS)).append(' ');
      }
    }
    return text.toString().strip();
  }

  private String figure() {
    String where = pick(COUNTRIES);
    return switch (random.nextInt(6)) {
      case 0 -> "Selon %s, la ville de %s %s %s%d %s %s.".formatted(
          person(), name(), pick(VERBS), pick(QUALIFIERS), number(), pick(COUNTED), where);
      case 1 -> "Le ministre %s a annoncé %s%d millions %s pour %d %s %s.".formatted(
          person(), pick(QUALIFIERS), 2 + skewed(900), pick(CURRENCIES), number(), pick(COUNTED), where);
      case 2 -> "À %s, la part des %s a reculé de %d,%d %% depuis %d.".formatted(
          name(), pick(COUNTED), random.nextInt(90), random.nextInt(10), 1980 + random.nextInt(40));
      case 3 -> "Le %d %s %d, %d %s ont été recensés %s.".formatted(
          1 + random.nextInt(28), pick(MONTHS), 1990 + random.nextInt(35), number(), pick(COUNTED), where);
      case 4 -> "La route de %s à %s est longue de %s%d %s.".formatted(
          name(), name(), pick(QUALIFIERS), number(), pick(UNITS));
      default -> "%s, président de la société %s, espère créer %s%d %s d’ici %d ans.".formatted(
          person(), name(), pick(QUALIFIERS), number(), pick(COUNTED), 2 + random.nextInt(9));
    };
  }

  /** 2 to 99,999, small ones most often. */
  private int number() {
    return 2 + (int) Math.pow(10, random.nextDouble() * 5) % 99_998;
  }

  private int skewed(int bound) {
    double d = random.nextDouble();
    return (int) (d * d * bound);
  }

  private <T> T pick(List<T> list) {
    return list.get(skewed(list.size()));
  }

  /** One of some ten thousand names, a few of them common. */
  private String name() {
    int n = skewed(SYLLABLES.size() * SYLLABLES.size() * SYLLABLES.size());
    int size = SYLLABLES.size();
    String name = SYLLABLES.get(n % size) + SYLLABLES.get(n / size % size) + SYLLABLES.get(n / size / size);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String person() {
    return pick(List.of("Marie", "Paul", "Jeanne", "Omar", "Claire", "Hugo", "Ines", "Karim")) + " " + name();
  }
}
