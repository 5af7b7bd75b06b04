package articlefacts.extraction.lang;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.context.ContextWords;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Name;
import articlefacts.extraction.context.NameType;
import articlefacts.extraction.context.PlaceTable;
import articlefacts.extraction.context.PlaceWeights;
import articlefacts.extraction.context.SpeakerWeights;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the words of the context stage of a language from its tables; its names of countries (countries.tsv) are those of CLDR. */
final class ContextTables {

  /** "EI" and "PS" are also endings and abbreviations; from four letters on a capital is enough: "Otan". */
  private static final int SHORT = 3;

  private final Tables tables;
  private final String country;
  private final Tokenizer tokenizer;

  private ContextTables(Tables tables, String country, Tokenizer tokenizer) {
    this.tables = tables;
    this.country = country;
    this.tokenizer = tokenizer;
  }

  static ContextWords words(Tables tables, String country, Tokenizer tokenizer) {
    return new ContextTables(tables, country, tokenizer).words();
  }

  private ContextWords words() {
    Map<String, Set<String>> classes = new HashMap<>();
    Map<String, List<List<String>>> phrases = new HashMap<>();
    for (String[] row : tables.rows("context-words.tsv")) {
      classes.computeIfAbsent(row[1], c -> new LinkedHashSet<>()).add(row[0]);
      phrases.computeIfAbsent(row[1], c -> new ArrayList<>()).add(forms(row[0]));
    }
    Map<String, Set<String>> reporting = new HashMap<>();
    for (String[] row : tables.rows("reporting.tsv")) {
      reporting.put(row[0], Set.copyOf(Arrays.asList(row[1].split(" "))));
    }
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    for (String[] row : tables.rows("role-aliases.tsv")) {
      aliases.computeIfAbsent(row[0], a -> new ArrayList<>()).add(row[1]);
    }
    PlaceTable world = new PlaceTable(tables.sharedLines("world-places.tsv"), country);
    return new ContextWords(classes, phrases, reporting, modality(), aliases, names(world), world, demonyms(), territories(), givenNames(),
        new SpeakerWeights(weights("speakers.tsv")), new PlaceWeights(weights("likely-places.tsv")));
  }

  private Map<String, Integer> weights(String table) {
    Map<String, Integer> weights = new HashMap<>();
    for (String[] row : tables.rows(table)) {
      weights.put(row[0], Integer.valueOf(row[1]));
    }
    return weights;
  }

  private List<String> forms(String text) {
    return tokenizer.tokens(text, new Span(0, text.length())).stream().map(Token::form).toList();
  }

  private Name name(String written, String name, String code, NameType type) {
    List<Token> tokens = tokenizer.tokens(written, new Span(0, written.length()));
    List<Boolean> capitals = tokens.stream().map(t -> Character.isUpperCase(written.charAt(t.start()))).toList();
    boolean acronym = written.length() <= SHORT && written.equals(written.toUpperCase(Locale.ROOT));
    return new Name(tokens.stream().map(Token::folded).toList(), capitals, acronym, name, code, type);
  }

  private List<ModalWord> modality() {
    List<ModalWord> found = new ArrayList<>();
    for (String[] row : tables.rows("modality.tsv")) {
      found.add(new ModalWord(forms(row[0]), Modality.valueOf(row[1].toUpperCase(Locale.ROOT)),
          Set.copyOf(Arrays.asList(row[2].split(" ")))));
    }
    return found;
  }

  private List<Name> names(PlaceTable world) {
    List<Name> names = new ArrayList<>();
    for (String[] row : tables.rows("places.tsv")) {
      NameType type = NameType.valueOf(row[2].toUpperCase(Locale.ROOT));
      String code = row[1].isEmpty() ? null : row[1];
      String name = type == NameType.CITY && !row[3].isEmpty() ? row[3] : row[0];
      names.add(name(row[0], name, type == NameType.CITY && code != null ? codeOf(world, name, row[0], code) : code, type));
    }
    for (String[] row : tables.rows("organisations.tsv")) {
      names.add(name(row[0], row[1], null, NameType.ORGANISATION));
    }
    for (String[] row : tables.rows("countries.tsv")) {
      names.add(name(row[1], row[1], row[0], NameType.COUNTRY));
    }
    return names;
  }

  /** The region of a city by its English name, else by its own. */
  private static String codeOf(PlaceTable world, String english, String own, String country) {
    String code = world.codeOf(english, country);
    return code.equals(country) ? world.codeOf(own, country) : code;
  }

  /** English names by code: countries from CLDR, regions as the table of places writes them. */
  private Map<String, String> territories() {
    Map<String, String> found = new HashMap<>();
    for (String[] row : tables.rows("places.tsv")) {
      if (row[2].equals("region") && !row[1].isEmpty()) {
        found.putIfAbsent(row[1], row[3].isEmpty() ? row[0] : row[3]);
      }
    }
    for (String[] row : tables.shared("en/countries.tsv")) {
      found.put(row[0], row[1]);
    }
    return found;
  }

  private Map<String, String> demonyms() {
    Map<String, String> found = new HashMap<>();
    for (String[] row : tables.rows("demonyms.tsv")) {
      found.put(row[0], row[1]);
    }
    return found;
  }

  private Map<String, String> givenNames() {
    Map<String, String> found = new HashMap<>();
    for (String[] row : tables.rows("given-names.tsv")) {
      found.put(WordForms.fold(WordForms.normalise(row[0])), row[1]);
    }
    return found;
  }
}
