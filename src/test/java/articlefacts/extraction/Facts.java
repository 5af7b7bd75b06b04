package articlefacts.extraction;

import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.page.Article;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Language;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads sentences for the tests and writes figures in the notation of the corpus tables. */
public final class Facts {

  private static final FactExtractor EXTRACTOR = new FactExtractor();
  private static final Set<FactKind> NO_QUANTITY = EnumSet.of(FactKind.ORDINAL, FactKind.DATE);

  private Facts() {}

  public static FactExtractor extractor() {
    return EXTRACTOR;
  }

  /** All facts of a French text that has no publication date. */
  public static List<Fact> of(String text) {
    return of(text, null);
  }

  public static List<Fact> of(String text, String publishedAt) {
    return EXTRACTOR.extract(new Article(text, null, Language.FRENCH, publishedAt));
  }

  /** All facts of a text in a language. */
  public static List<Fact> of(String text, Language language, String publishedAt) {
    return EXTRACTOR.extract(new Article(text, null, language, publishedAt));
  }

  /** The facts of a text in a language that are quantities. */
  public static List<Fact> quantities(String text, Language language) {
    return of(text, language, null).stream().filter(fact -> !NO_QUANTITY.contains(fact.kind())).toList();
  }

  /** The facts that are quantities. */
  public static List<Fact> quantities(String text) {
    return of(text).stream().filter(fact -> !NO_QUANTITY.contains(fact.kind())).toList();
  }

  /** "68 pays=68 count pays exact none". */
  public static String row(Fact fact) {
    return fact.text() + "=" + value(fact.value()) + " " + fact.kind().code() + " " + unit(fact) + " " + fact.value().qualifier().code()
        + " " + fact.change().code();
  }

  /** "5..10" for ranges, "?100" for vague plurals, else the number. */
  public static String value(Value value) {
    if (value.magnitude() != null) {
      return "?" + plain(value.magnitude());
    }
    return value.number() != null ? plain(value.number()) : plain(value.lower()) + ".." + plain(value.upper());
  }

  private static String unit(Fact fact) {
    if (fact.unit() != null) {
      return fact.unit().code() == null ? "-" : fact.unit().code();
    }
    return fact.counted() == null ? "-" : fact.counted().lemma();
  }

  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
