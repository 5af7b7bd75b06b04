package articlefacts.extraction.lang;

import articlefacts.extraction.quantity.CurrencyTable;
import articlefacts.extraction.quantity.Pattern.Match;
import articlefacts.extraction.quantity.Pattern;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.QualifierTable;
import articlefacts.extraction.quantity.QuantityWords.Role;
import articlefacts.extraction.quantity.QuantityWords;
import articlefacts.extraction.quantity.UnitContext.Place;
import articlefacts.extraction.quantity.UnitContext.Sign;
import articlefacts.extraction.quantity.UnitContext;
import articlefacts.extraction.quantity.UnitEntry;
import articlefacts.extraction.quantity.UnitTable;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.text.WordForms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the {@link QuantityWords} of a language from {@code units.tsv}, {@code currencies.tsv}, {@code qualifiers.tsv},
 * {@code quantities.tsv}.
 */
final class QuantityTables {

  private final Tables tables;
  private final Settings settings;
  private final Tokenizer tokenizer;

  QuantityTables(Tables tables, Settings settings, Tokenizer tokenizer) {
    this.tables = tables;
    this.settings = settings;
    this.tokenizer = tokenizer;
  }

  QuantityWords words(Morphology morphology) {
    return new QuantityWords(new UnitTable(units(), morphology), currencyNames(), qualifiers(morphology), multiples(),
        // verbs are compared by lemma, "à" by form; all other words without accents
        RoleTable.read(tables, Role.class, "quantities.tsv", role -> role != Role.MOVE_VERB && role != Role.RISE_VERB
            && role != Role.FACTOR_VERB && role != Role.BEING && role != Role.HAVING && role != Role.TO));
  }

  private CurrencyTable currencyNames() {
    Map<String, List<CurrencyTable.InForce>> byName = new LinkedHashMap<>();
    for (String[] row : tables.shared("currency-countries.tsv")) {
      byName.computeIfAbsent(row[0], name -> new ArrayList<>()).add(new CurrencyTable.InForce(row[1], row[2], year(row[3])));
    }
    Map<String, List<CurrencyTable.InForce>> defaults = new LinkedHashMap<>();
    for (String[] row : tables.rows("currency-defaults.tsv")) {
      defaults.computeIfAbsent(row[0], name -> new ArrayList<>()).add(new CurrencyTable.InForce(null, row[1], year(row[2])));
    }
    return new CurrencyTable(byName, defaults);
  }

  private static int year(String cell) {
    return cell.isEmpty() ? CurrencyTable.NO_YEAR : Integer.parseInt(cell);
  }

  private Map<String, BigDecimal> multiples() {
    Map<String, BigDecimal> multiples = new HashMap<>();
    for (String[] row : tables.rows("multiples.tsv")) {
      multiples.put(row[0], new BigDecimal(row[1]));
    }
    return multiples;
  }

  /** The language's own forms first: where two are as long, the first that fits wins. */
  private List<Pattern<UnitEntry>> units() {
    List<Pattern<UnitEntry>> patterns = new ArrayList<>();
    Map<String, UnitEntry> units = new LinkedHashMap<>();
    Map<String, UnitEntry> currencies = new LinkedHashMap<>();
    tables.shared("units.tsv").forEach(row -> units.put(row[0], unit(row)));
    tables.shared("currencies.tsv").forEach(row -> currencies.put(row[0], currency(row[0], row[1], "before", UnitContext.NONE)));
    for (String[] row : tables.rows("units.tsv")) {
      add(patterns, row[0], defined(units, row[1], "units.tsv").as(row[2].isEmpty() ? null : row[2], context(row[3])));
    }
    for (String[] row : tables.rows("currencies.tsv")) {
      String name = row[2].isEmpty() ? defined(currencies, row[1], "currencies.tsv").name() : row[2];
      add(patterns, row[0], currency(row[1], name, row[3], context(row[4])));
    }
    tables.shared("units.tsv").forEach(row -> add(patterns, signs(row[6].split("\\|")), units.get(row[0])));
    tables.shared("currencies.tsv").forEach(row -> add(patterns, signs(row[2].split("\\|")), currencies.get(row[0])));
    return patterns;
  }

  private static UnitEntry unit(String[] row) {
    return new UnitEntry(UnitEntry.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[0], row[5], new BigDecimal(row[2]),
        new BigDecimal(row[3]), row[4],
        false, false, UnitContext.NONE);
  }

  private static UnitEntry currency(String code, String name, String flags, UnitContext when) {
    List<String> flag = List.of(flags.split(" "));
    BigDecimal scale = flag.stream().filter(each -> each.startsWith("x")).map(each -> new BigDecimal(each.substring(1))).findFirst()
        .orElse(BigDecimal.ONE);
    return new UnitEntry(UnitEntry.Kind.MONEY, code, name, scale, BigDecimal.ZERO, null, flag.contains("before"), flag.contains("minor"),
        when);
  }

  private static UnitEntry defined(Map<String, UnitEntry> entries, String code, String table) {
    UnitEntry entry = entries.get(code);
    if (entry == null) {
      throw new IllegalStateException(table + ": the shared table has no code " + code);
    }
    return entry;
  }

  /** Signs as forms: "km" → "=km". */
  private static String signs(String... signs) {
    return Arrays.stream(signs).filter(sign -> !sign.isEmpty()).map(sign -> "=" + sign).collect(Collectors.joining("|"));
  }

  private void add(List<Pattern<UnitEntry>> patterns, String forms, UnitEntry entry) {
    for (String form : forms.isEmpty() ? new String[0] : forms.split("\\|")) {
      boolean symbol = form.startsWith("=");
      List<Pattern.Part> parts = new ArrayList<>();
      String text = symbol ? form.substring(1) : form;
      for (Token token : tokens(text)) {
        boolean inflects = token.isWord() && (token.folded().length() > 2 || text.length() == token.end());
        Match match = symbol ? Match.EXACT : inflects ? Match.NOUN : Match.WORD;
        parts.add(new Pattern.Part(symbol ? text.substring(token.start(), token.end()) : token.folded(), match));
      }
      patterns.add(new Pattern<>(parts, entry));
    }
  }

  private QualifierTable qualifiers(Morphology morphology) {
    List<Pattern<Qualifier>> before = new ArrayList<>();
    List<Pattern<Qualifier>> after = new ArrayList<>();
    for (String[] row : tables.rows("qualifiers.tsv")) {
      boolean verb = row[0].startsWith("+") && row[0].length() > 1;
      List<Pattern.Part> parts = new ArrayList<>();
      for (Token token : tokens(verb ? row[0].substring(1) : row[0])) {
        boolean lemma = verb && parts.isEmpty();
        String variants = settings.contractions().get(token.folded());
        Match match = lemma ? Match.VERB : variants != null ? Match.ANY : Match.WORD;
        parts.add(new Pattern.Part(lemma ? token.form() : variants != null ? variants : token.folded(), match));
      }
      (row[2].equals("before") ? before : after).add(new Pattern<>(parts, qualifier(row[1])));
    }
    return new QualifierTable(before, after, settings.articles(), morphology);
  }

  private static Qualifier qualifier(String code) {
    return Arrays.stream(Qualifier.values()).filter(q -> q.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalStateException("qualifiers.tsv: no qualifier " + code));
  }

  private List<Token> tokens(String text) {
    return tokenizer.tokens(text, new Span(0, text.length()));
  }

  /**
   * "^million|<coûter &amp; !-avec": see {@link UnitContext}. "@money" stands for the signs of that name in {@code unit-signs.tsv}, and
   * "!@book" for a group of its own for each, that it must not be there.
   */
  private UnitContext context(String cell) {
    List<List<Sign>> groups = new ArrayList<>();
    for (String group : cell.isEmpty() ? new String[0] : cell.split(" & ")) {
      if (group.startsWith("!@")) {
        signs(group.substring(2)).forEach(sign -> groups.add(List.of(sign("!" + sign))));
        continue;
      }
      List<Sign> signs = new ArrayList<>();
      for (String sign : group.split("\\|")) {
        (sign.startsWith("@") ? signs(sign.substring(1)) : List.of(sign)).forEach(each -> signs.add(sign(each)));
      }
      groups.add(signs);
    }
    return new UnitContext(groups);
  }

  private List<String> signs(String set) {
    return tables.rows("unit-signs.tsv").stream().filter(row -> row[0].equals(set)).map(row -> row[1]).toList();
  }

  private static Sign sign(String text) {
    boolean absent = text.startsWith("!");
    String sign = absent ? text.substring(1) : text;
    Place place = switch (sign.charAt(0)) {
      case '<' -> Place.BEFORE;
      case '-' -> Place.JUST_BEFORE;
      case '^' -> Place.NUMBER;
      case '+' -> Place.JUST_AFTER;
      case '>' -> Place.AFTER;
      case '(' -> Place.BRACKET;
      case '~' -> Place.TOUCHING;
      case '#' -> sign.length() == 1 ? Place.DIGITS : sign.charAt(1) == '.' ? Place.DECIMALS : Place.LEAST;
      default -> Place.ANYWHERE;
    };
    String[] words = (place == Place.ANYWHERE ? sign : sign.substring(1)).split(" ");
    boolean beginning = words[0].endsWith("*");
    String word = beginning ? words[0].substring(0, words[0].length() - 1) : words[0];
    return new Sign(place, WordForms.fold(word), words.length > 1 ? WordForms.fold(words[1]) : "", beginning, absent);
  }
}
