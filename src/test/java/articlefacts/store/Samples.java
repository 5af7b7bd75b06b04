package articlefacts.store;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.context.Place;
import articlefacts.extraction.context.Source;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.phrase.Counted;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.quantity.Unit;
import articlefacts.extraction.quantity.Value;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.time.Relation;
import articlefacts.extraction.time.TimeScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Articles and facts for tests that need a filled store. */
public final class Samples {

  private Samples() {}

  public static StoredArticle article(String id, String text, int facts) {
    return article(id, text, facts, "2017-03-22");
  }

  public static StoredArticle article(String id, String text, int facts, String publishedAt) {
    Publication known = new Publication(null, "fr", publishedAt, "outlet of " + id, null, null, null).with(List.of("Irak", "troupes, alliés"), "AFP");
    return new StoredArticle(new ArticleHeader(id, known, "test", facts, Instant.parse("2026-01-02T03:04:05Z")), text);
  }

  /** "quelque 4 100 hommes" with its bounds, in an article whose text is one sentence. */
  public static Fact troops(String id, String text, int number) {
    BigDecimal value = BigDecimal.valueOf(number);
    BigDecimal about = BigDecimal.valueOf(50);
    Span whole = new Span(0, text.length());
    return new Fact(
        id, FactKind.COUNT, text, whole,
        new Value(String.valueOf(number), value, value.subtract(about), value.add(about), true, true, Qualifier.ABOUT, null),
        null, new Counted("hommes", "homme", List.of("supplémentaires"), "troops"), null, Change.INCREASE, ChangeRole.BY, List.of(), Modality.PLANNED,
        new TimeScope("depuis 2014", "2014/..", Relation.SINCE),
        List.of(new Place("Irak", "Iraq", "IQ"), new Place("Al-Anbâr", "Al-Anbâr", null)),
        new Source("Rex Tillerson", null, "souligner", false, "Tillerson"),
        null, null, 0, whole, "", "", List.of(new Evidence(Evidence.Role.WHOLE, text, whole)), List.of("test/rule"));
  }

  /** "plus de 2 milliards de dollars": no upper bound. */
  public static Fact dollars(String id, String text, BigDecimal number) {
    Span whole = new Span(0, text.length());
    return new Fact(
        id, FactKind.MONEY, text, whole,
        new Value("2 milliards", number, number, null, false, false, Qualifier.MORE, null),
        new Unit("USD", "ISO4217", "dollars", "US dollar", null, null), null, null, Change.NONE, null, List.of(), Modality.ASSERTED,
        null, List.of(), null, null, null, 0, whole, "", "", List.of(), List.of());
  }

  /** Rex Tillerson, Irak and Al-Anbar, as the article with "quelque 4 100 hommes" could name them. */
  public static List<Entity> entities() {
    return List.of(
        new Entity("Rex Tillerson", Entity.Type.PERSON, "secrétaire d’État", null, List.of(new Span(0, 7), new Span(8, 13))),
        new Entity("Irak", Entity.Type.PLACE, null, "IQ", List.of(new Span(14, 20))),
        new Entity("Al-Anbar", Entity.Type.PLACE, null, null, List.of()));
  }

  /** A fact without a value. */
  public static Fact day(String id, String text, String edtf) {
    Span whole = new Span(0, text.length());
    return new Fact(
        id, FactKind.DATE, text, whole, null, null, null, null, Change.NONE, null, List.of(), Modality.ASSERTED, null, List.of(), null, null,
        new articlefacts.extraction.time.DateValue(edtf, null, null, null, null), 0, whole, "", "", List.of(), List.of());
  }
}
