package articlefacts.extraction.fact;

import articlefacts.extraction.context.DocumentContext;
import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.FigureContext;
import articlefacts.extraction.quantity.CurrencyTable;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.quantity.QuantityReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles the currency of money that only the article tells: "12 francs" by the place of the figure, else by the country that the article
 * speaks of most, and by the year; "12 centimes" by the money beside it.
 */
final class CurrencySettler {

  private static final int YEAR_DIGITS = 4;
  /** "1,12 euro, soit 4 centimes": so many figures away may the other money stand. */
  private static final int REACH = 8;

  private final QuantityReader quantities;
  private final DocumentContext document;
  private final int published;
  private List<String> countries;

  /** @param publishedAt the day of publication; null when not known */
  CurrencySettler(QuantityReader quantities, DocumentContext document, String publishedAt) {
    this.quantities = quantities;
    this.document = document;
    this.published = year(publishedAt);
  }

  /** The figures, each with the currency that it means. */
  List<Placed> settle(List<Placed> figures) {
    List<Placed> settled = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      Placed placed = figures.get(i);
      Quantity q = placed.figure().quantity();
      if (q.isUnsettled()) {
        boolean converted = isConversion(figures, i);
        Quantity money = quantities.settled(q, converted ? List.of() : countries(placed), year(placed), converted ? null
            : inForce(settled, figures, i));
        settled.add(money == q ? placed : placed.with(placed.figure().with(money, placed.figure().to())));
      } else {
        settled.add(placed);
      }
    }
    return settled;
  }

  /** "10.5 million Australian dollars ($7.5 million)": the same sum in other money. */
  private static boolean isConversion(List<Placed> figures, int i) {
    Figure figure = figures.get(i).figure();
    boolean bracket = i > 0 && figures.get(i - 1).syntax() == figures.get(i).syntax()
        && figures.get(i - 1).figure().to() == figure.from() - 1
        && figures.get(i).syntax().sentence().form(figure.from() - 1).equals("(");
    return bracket && figures.get(i - 1).figure().kind() == FactKind.MONEY;
  }

  /** The code of the money nearest before in the sentence, else behind; null when there is none. */
  private static String inForce(List<Placed> settled, List<Placed> figures, int i) {
    for (int step = -1; step <= 1; step += 2) {
      for (int k = i + step; k >= 0 && k < figures.size() && Math.abs(k - i) <= REACH
          && figures.get(k).syntax() == figures.get(i).syntax(); k += step) {
        Quantity other = (k < i ? settled : figures).get(k).figure().quantity();
        if (other.is(Quantity.Kind.MONEY) && other.entry() != null && !other.isUnsettled()) {
          return other.entry().code();
        }
      }
    }
    return null;
  }

  private List<String> countries(Placed placed) {
    Set<String> found = new LinkedHashSet<>();
    for (FigureContext.PlaceAt place : document.context(placed.syntax().sentence().index(), placed.span()).places()) {
      add(found, place.place().code());
    }
    found.addAll(countries());
    return List.copyOf(found);
  }

  /** The countries of the article's places, the one named most first. */
  private List<String> countries() {
    if (countries == null) {
      Map<String, Integer> mentions = new LinkedHashMap<>();
      for (Entity entity : document.entities()) {
        Set<String> country = new LinkedHashSet<>();
        add(country, entity.type() == Entity.Type.PLACE ? entity.code() : null);
        country.forEach(code -> mentions.merge(code, entity.mentions().size(), Integer::sum));
      }
      countries = mentions.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey)
          .toList();
    }
    return countries;
  }

  /** "CH-GE" lies in "CH". */
  private static void add(Set<String> countries, String code) {
    if (code != null && code.length() >= 2) {
      countries.add(code.substring(0, 2));
    }
  }

  /** The year of the figure, where it is told; that of an article that is old itself. */
  private int year(Placed placed) {
    int governing = placed.times().governing(placed.span());
    int stated = governing < 0 ? CurrencyTable.NO_YEAR : year(placed.times().scope(governing).edtf());
    return Math.min(stated, published);
  }

  private static int year(String edtf) {
    if (edtf == null || edtf.length() < YEAR_DIGITS || !edtf.substring(0, YEAR_DIGITS).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return CurrencyTable.NO_YEAR;
    }
    return Integer.parseInt(edtf.substring(0, YEAR_DIGITS));
  }
}
