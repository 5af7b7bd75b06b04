package articlefacts.extraction.lang;

import articlefacts.extraction.number.NumberWord.Type;
import articlefacts.extraction.number.NumberWord;
import articlefacts.extraction.number.NumberWords;
import articlefacts.extraction.text.WordForms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Builds the {@link NumberWords} of a language from {@code numbers.tsv}. */
final class NumberTables {

  private NumberTables() {}

  static NumberWords words(Tables tables, Settings settings) {
    Map<String, NumberWord> words = new HashMap<>();
    Map<String, BigDecimal> symbols = new HashMap<>();
    Map<String, BigDecimal> moneySymbols = new HashMap<>();
    Set<String> suffixes = new HashSet<>();
    for (String[] row : tables.rows("numbers.tsv")) {
      switch (row[1]) {
        case "symbol" -> symbols.put(row[0], new BigDecimal(row[2]));
        case "moneySymbol" -> moneySymbols.put(row[0], new BigDecimal(row[2]));
        case "suffix" -> suffixes.add(WordForms.fold(row[0]));
        default -> words.put(
            WordForms.fold(row[0]),
            new NumberWord(type(row[1]), new BigDecimal(row[2]), row[3].contains("ordinal"), row[3].contains("plural"),
            row[3].contains("article")));
      }
    }
    return new NumberWords(words, symbols, moneySymbols, suffixes, settings.numerals());
  }

  private static Type type(String name) {
    return switch (name) {
      case "unit" -> Type.UNIT;
      case "ten" -> Type.TEN;
      case "hundred" -> Type.HUNDRED;
      case "thousand" -> Type.THOUSAND;
      case "scale" -> Type.SCALE;
      case "denominator" -> Type.DENOMINATOR;
      case "half" -> Type.HALF;
      case "collective" -> Type.COLLECTIVE;
      case "lone" -> Type.LONE_ORDINAL;
      case "and" -> Type.AND;
      case "point" -> Type.POINT;
      case "over" -> Type.OVER;
      case "minus" -> Type.MINUS;
      case "modifier" -> Type.COLLECTIVE_MODIFIER;
      case "vague" -> Type.VAGUE_DETERMINER;
      case "of" -> Type.OF;
      case "the" -> Type.THE;
      default -> throw new IllegalStateException("numbers.tsv: no class " + name);
    };
  }
}
