package articlefacts.extraction.fact;

import articlefacts.extraction.fact.FigureWords.Role;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.quantity.Quantity;
import articlefacts.extraction.text.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * Says by which rule a number without unit and without noun is a figure all the same: "alone" in the cell of a table, "against" in "312
 * voix contre 208", "subject" in "trois n’ont pas répondu". A number that no rule knows states nothing.
 */
final class BareNumberRule {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  /** "le code postal de la ville est": so far before its digits stands what they are the name of, in tokens. */
  private static final int NUMBERING_REACH = 8;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final FigureWords words;
  private final NumberLevel numberLevels;
  private final NumberArgument arguments;
  private final NumberList lists;

  BareNumberRule(FigureWords words, NumberLevel numberLevels, NumberArgument arguments, NumberList lists) {
    this.words = words;
    this.numberLevels = numberLevels;
    this.arguments = arguments;
    this.lists = lists;
  }

  /** The rule by which a number without unit and noun is a figure all the same; null when it is none. */
  String of(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    if (lists.isWhole(s, found)) {
      return "alone";
    }
    String level = numberLevels.of(tags, q);
    if (level != null) {
      return level;
    }
    int before = q.from() - 1;
    int after = q.to();
    if (words.is(Role.RATE_ARTICLE, s.folded(after)) && words.is(Role.RATE_UNIT, s.folded(after + 1)) && !s.form(before).equals("-")) {
      return "per"; // "15 a year", "10 to 15 a year"
    }
    boolean numbered = words.is(Role.NUMBER_NOUN, s.folded(before - 1)) && words.is(Role.OF, s.folded(before));
    if (q.isRange() && !q.hasQualifier() && !numbered || s.form(before).equals("-")) {
      return null; // "81 à 71", "3-1"; but "au nombre de quatre à six"
    }
    String linked = linkRule(tags, q);
    if (linked != null) {
      return linked;
    }
    if (words.is(Role.PER, s.folded(after)) && s.isWord(after + 1)) {
      return s.folded(after + 1).equals(s.folded(q.from())) ? null : "per"; // "deux par deux"
    }
    if (numbered) {
      return "number-of";
    }
    return !words.is(Role.OF, s.folded(before)) && isNumbering(s, before) ? null : governedRule(tags, q, found);
  }

  /** "dont 76", "312 voix contre 208", "64 en moins", "down 100": by a small word beside the number; null for others. */
  private String linkRule(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    int after = q.to();
    String previous = s.folded(q.from() - 1);
    if (words.is(Role.OF_WHICH, previous)) {
      return "of-which";
    }
    String elliptic = ellipticRule(tags, q);
    if (elliptic != null) {
      return elliptic;
    }
    if (words.is(Role.MORE_LINK, s.folded(after)) && words.is(Role.MORE, s.folded(after + 1)) && !s.isDigits(after + 2)) {
      return "more"; // "64 en moins", "100 000 de plus"
    }
    boolean direction = words.is(Role.DIRECTION, previous) || words.is(Role.DIRECTION, s.folded(after)) && !s.isWord(after + 1);
    return direction ? "direction" : null; // "down 100", "three down"
  }

  /** "passe de 24 à 19", "une fratrie de huit", "trois n’ont pas répondu": by what the number depends on; null for others. */
  private String governedRule(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    int before = q.from() - 1;
    int after = q.to();
    String previous = s.folded(before);
    if (isMovedTo(tags, q, found) || numberLevels.isLevel(tags, q)) {
      return "moved-to"; // "passe de 24 à 19"
    }
    if (isMovedFrom(tags, q, found)) {
      return "moved-from"; // "la facture, passée de 47 à 62 milliards"
    }
    boolean open = s.isWord(after) && !tags.is(after, Pos.PREPOSITION) && !tags.is(after, Pos.COORDINATION) && !tags.pos(after).isVerbal();
    if (words.is(Role.OF, previous) && words.is(Role.MADE_OF, tags.lemma(before - 1)) && !open) {
      return "made-of"; // "une fratrie de huit"
    }
    if (words.is(Role.OVER, s.folded(before - 1)) && words.is(Role.ARTICLE, previous) && q.traits().digits()) {
      return "over-the";
    }
    if (q.hasQualifier() && tags.pos(q.qualifierFrom()).isVerbal()) {
      return "limited-by-verb"; // "avoisinait le demi-million"
    }
    if (arguments.isSubject(tags, q)) {
      return "subject";
    }
    if (words.is(Role.THAN, previous) && NumberList.isSymbols(s, after, s.size())) {
      return "compared"; // "le même que 40 000"
    }
    if (isScaled(s, q)) {
      return "scaled";
    }
    return arguments.isObject(tags, q) && !isYear(s, q) ? "object" : null;
  }

  /** "47" in ", passée de 47 à 62 milliards": the old level of a participle behind a comma, the new one behind it. */
  private boolean isMovedFrom(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    int verb = q.from() - 2;
    boolean pair = words.is(Role.OF, s.folded(q.from() - 1)) && words.is(Role.AT, s.folded(q.to())) && s.form(verb - 1).equals(",");
    boolean told = tags.is(verb, Pos.NOUN) || tags.is(verb, Pos.ADJECTIVE) || tags.pos(verb).isVerbal() && !tags.tag(verb).isFinite();
    if (!pair || !told || !q.traits().digits() || isYear(s, q)) {
      return false;
    }
    Quantity next = after(found, q);
    return next != null && next.from() == q.to() + 1 && next.is(Quantity.Kind.PLAIN) && next.value().number() != null;
  }

  /** "19" in "passe de 24 à 19", "900 000" in "multiplié par trois, à 900 000": the level behind the old one, or behind the change. */
  private boolean isMovedTo(Tagged tags, Quantity q, List<Quantity> found) {
    Sentence s = tags.sentence();
    int before = q.from() - 1;
    Quantity earlier = words.is(Role.AT, s.folded(before)) ? before(found, q) : null;
    boolean moved = earlier != null && earlier.to() == before && earlier.is(Quantity.Kind.PLAIN)
        && words.is(Role.OF, s.folded(earlier.from() - 1)) && tags.pos(earlier.from() - 2).isVerbal();
    boolean change = earlier != null && (earlier.is(Quantity.Kind.MULTIPLE) || earlier.is(Quantity.Kind.PERCENTAGE));
    boolean behind = change && (earlier.to() == before || earlier.to() == before - 1 && s.form(before - 1).equals(","));
    return (moved || behind) && !s.isWord(q.to());
  }

  /** "either 10 bn or 12 bn": digits with the word or sign for millions are an amount, of whatever. */
  private boolean isScaled(Sentence s, Quantity q) {
    return words.roles().containsKey(Role.LEVEL) && q.traits().digits() && q.value().number() != null
        && q.traits().scale().compareTo(MILLION) >= 0
        && q.numberTo() - q.numberFrom() > 1 && !s.form(q.to()).equals("-");
  }

  /** "Si l’on excepte 2020": four digits without a separator and without a noun. */
  private static boolean isYear(Sentence s, Quantity q) {
    int year = q.numberTo() - q.numberFrom() == 1 && s.isDigits(q.numberFrom()) && s.form(q.numberFrom()).length() == 4
        ? Integer.parseInt(s.form(q.numberFrom())) : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR && !q.hasQualifier() && !s.form(q.from() - 1).equals("à") && s.isWord(q.to());
  }

  /** The quantity right behind another in the order of the text; null for the last. */
  private static Quantity after(List<Quantity> found, Quantity q) {
    int at = firstFrom(found, q.to());
    return at == found.size() ? null : found.get(at);
  }

  /** The quantity right before another in the order of the text; null for the first. */
  private static Quantity before(List<Quantity> found, Quantity q) {
    int at = firstFrom(found, q.from());
    return at == 0 ? null : found.get(at - 1);
  }

  /** The place of the first quantity that begins at a token or behind it; they stand in the order of the text. */
  private static int firstFrom(List<Quantity> found, int token) {
    int low = 0;
    int high = found.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** "taille 42", "le code postal est 90000"; not "la taille du groupe est de 12". */
  private boolean isNumbering(Sentence s, int at) {
    for (int i = at; i >= 0 && i > at - NUMBERING_REACH && !s.isSymbol(i); i--) {
      if (words.is(Role.NUMBERING, s.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** "312 voix contre 208", "au lieu de 110", "soit 4 000", "et 19 à Nice", "12 € (15 pour un couple)"; null for other bare numbers. */
  private String ellipticRule(Tagged tags, Quantity q) {
    Sentence s = tags.sentence();
    String previous = s.folded(q.from() - 1);
    int next = q.to();
    boolean closed = !s.isWord(next) || tags.is(next, Pos.PREPOSITION) || tags.is(next, Pos.COORDINATION) || tags.is(next, Pos.DETERMINER)
        // "il y a"
        || tags.is(next, Pos.SUBORDINATION) || tags.is(next, Pos.ADVERB) || tags.is(next, Pos.NUMBER)
        || words.is(Role.THERE, s.folded(next + 1));
    if (!closed || s.form(next).equals("/") || s.form(next).equals("-")) {
      return null;
    }
    if (words.is(Role.AGAINST, previous) || words.is(Role.OF, previous) && words.is(Role.INSTEAD, s.folded(q.from() - 2))) {
      return "against";
    }
    boolean contrasted = words.is(Role.NON, previous) && (words.is(Role.AND, s.folded(q.from() - 2)) || s.form(q.from() - 2).equals(","));
    if (contrasted) {
      return "against"; // "200 personnes, et non 500"
    }
    if (words.is(Role.OVER, previous) && (s.isDigits(q.from()) || NumberList.isSymbols(s, next, s.size()))) {
      return "over";
    }
    boolean voting = words.is(Role.AGAINST, s.folded(next)); // "14 voix pour et 5 contre"
    boolean complement = tags.is(next, Pos.PREPOSITION) && (s.isWord(next + 1) || voting);
    if (words.is(Role.MONEY_PREPOSITION, previous) && q.traits().digits() && !s.isWord(next) && tags.pos(q.from() - 2).isVerbal()) {
      return "for"; // "150 000 personnes dans un camp construit pour 30 000"
    }
    boolean listed = words.is(Role.AND, previous) || previous.equals("(")
        || s.form(q.from() - 1).equals(",") && words.is(Role.OF, s.folded(next)); // "trois classes de CP, deux de CE1"
    boolean after = q.from() > 1 && listed && complement;
    return after ? "and" : null;
  }
}
