package articlefacts.extraction.quantity;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.WordForms;
import java.math.BigDecimal;
import java.util.List;

/**
 * What must stand around a word that is a unit only sometimes: "coûte 12 livres", but "lit 12 livres".
 *
 * <p>Written in the tables as groups joined by " &amp; ", all of which must hold; a group is signs joined by "|", one of which must. A word
 * in a sign is compared as written or by its dictionary form, both without accents:
 *
 * <ul>
 *   <li>{@code navire}: anywhere in the sentence; {@code suiss*}: a word that begins so
 *   <li>{@code <coûter}: a little before the number; {@code <somme de}: and "de" just before the number, its qualifier aside
 *   <li>{@code -les}: just before the number; {@code ^million}: in the number
 *   <li>{@code +de}: just behind the unit; {@code >pression}: a little behind it; {@code (euro}: in a bracket just behind it
 *   <li>{@code ~}: the unit touches the number
 *   <li>{@code #}: the number is written with digits; {@code #1000}: it is no less than that; {@code #.00}: it has so many decimals
 *   <li>{@code !} before a sign: not so
 * </ul>
 *
 * @param groups the groups with their signs; empty where nothing is asked
 */
public record UnitContext(List<List<Sign>> groups) {

  /** Nothing is asked: the word is always a unit. */
  public static final UnitContext NONE = new UnitContext(List.of());

  /** As far before the number stands what says what it measures, in tokens: "moteurs Rolls-Royce de". */
  private static final int REACH_BEFORE = 5;
  /** And as far behind the unit: "de la pression". */
  private static final int REACH_AFTER = 3;
  /** A bracket with the same sum in other money has no more tokens: "(environ 12 500,50 euros". */
  private static final int REACH_BRACKET = 8;

  /** Where a sign is looked for. */
  public enum Place {
    ANYWHERE,
    BEFORE,
    JUST_BEFORE,
    NUMBER,
    JUST_AFTER,
    AFTER,
    BRACKET,
    TOUCHING,
    DIGITS,
    LEAST,
    DECIMALS
  }

  /**
   * One sign.
   *
   * @param word folded; for {@link Place#LEAST} and {@link Place#DECIMALS} a number
   * @param link folded; what must stand between the word and the number; "" for nothing
   * @param beginning true when words that begin like the word count
   * @param absent true when it must not be there
   */
  public record Sign(Place place, String word, String link, boolean beginning, boolean absent) {}

  /**
   * A unit's word in a sentence.
   *
   * @param from index of the first token of the number with its qualifier; {@code unitFrom} when there is no number
   * @param unitFrom index of the unit's first token
   * @param unitTo index after its last
   * @param digits true for a number in digits
   * @param value the number; null when there is none
   */
  record Site(Sentence sentence, int from, int unitFrom, int unitTo, boolean digits, BigDecimal value) {}

  public UnitContext {
    groups = groups.stream().map(List::copyOf).toList();
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  boolean fits(Site site, Morphology morphology) {
    for (List<Sign> group : groups) {
      boolean holds = false;
      for (Sign sign : group) {
        holds |= isThere(site, sign, morphology) != sign.absent();
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThere(Site site, Sign sign, Morphology morphology) {
    return switch (sign.place()) {
      case ANYWHERE -> stands(site.sentence(), 0, site.unitFrom(), sign, morphology)
          || stands(site.sentence(), site.unitTo(), site.sentence().size(), sign, morphology);
      case BEFORE -> isBefore(site, sign, morphology);
      case JUST_BEFORE -> isWord(site.sentence(), first(site) - 1, sign.word(), false, morphology);
      case NUMBER -> stands(site.sentence(), site.from(), site.unitFrom(), sign, morphology);
      case JUST_AFTER -> isWord(site.sentence(), site.unitTo(), sign.word(), sign.beginning(), morphology);
      case AFTER -> stands(site.sentence(), site.unitTo(), border(site.sentence(), site.unitTo()), sign, morphology);
      case BRACKET -> site.sentence().form(site.unitTo()).equals("(")
          && stands(site.sentence(), site.unitTo(), site.unitTo() + REACH_BRACKET, sign, morphology);
      case TOUCHING -> site.sentence().touchesNext(site.unitFrom() - 1);
      case DIGITS -> site.digits();
      case LEAST -> site.value() != null && site.value().compareTo(new BigDecimal(sign.word())) >= 0;
      case DECIMALS -> site.value() != null && site.value().scale() >= new BigDecimal(sign.word()).scale();
    };
  }

  /** "coûte 12 livres", "une somme totale de 12 livres", "une pression de 2 à 3 bars". */
  private static boolean isBefore(Site site, Sign sign, Morphology morphology) {
    Sentence s = site.sentence();
    int at = first(site) - 1;
    boolean linked = !sign.link().isEmpty();
    if (linked && !s.folded(at).equals(sign.link()) && !s.form(at).equals(sign.link())) {
      return false;
    }
    at = linked ? at - 1 : at;
    for (int i = at; i >= 0 && i > at - REACH_BEFORE && !isBorder(s, i, linked) && (linked || !isConjunction(s, i, morphology)); i--) {
      if (isWord(s, i, sign.word(), sign.beginning(), morphology)) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the number, or of the first number in "2 à 3", "2, 3 et 4". */
  private static int first(Site site) {
    Sentence s = site.sentence();
    int from = site.from();
    while (from > 1 && s.isDigits(from - 2) && !s.isDigits(from - 1) && s.form(from - 1).length() <= 2) {
      from -= 2;
    }
    return from;
  }

  private static boolean stands(Sentence s, int from, int to, Sign sign, Morphology morphology) {
    for (int i = from; i < Math.min(to, s.size()); i++) {
      if (isWord(s, i, sign.word(), sign.beginning(), morphology)) {
        return true;
      }
    }
    return false;
  }

  private static int border(Sentence s, int from) {
    int to = from;
    while (to < from + REACH_AFTER && s.has(to) && !isBorder(s, to, false)) {
      to++;
    }
    return to;
  }

  /** The end of a clause; and another number: "40 euros pour trois livres". */
  private static boolean isBorder(Sentence s, int i, boolean linked) {
    return s.isDigits(i) && !linked || s.isSymbol(i) && (".;:!?()«»\"".contains(s.form(i)) || !linked && s.form(i).equals(","));
  }

  /** "pèse ses mots et | quatre livres le prouvent". */
  private static boolean isConjunction(Sentence s, int i, Morphology morphology) {
    List<Reading> readings = s.isWord(i) ? morphology.readings(s.form(i)) : List.of();
    return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(Reading.Category.CONJUNCTION));
  }

  private static boolean isWord(Sentence s, int i, String word, boolean beginning, Morphology morphology) {
    String folded = s.folded(i);
    if (folded.equals(word) || beginning && folded.startsWith(word)) {
      return true;
    }
    // a form shares its first letter with its lemma, but for "va", "est", "yeux"
    if (beginning || !s.isWord(i) || folded.charAt(0) != word.charAt(0)) {
      return false;
    }
    for (Reading reading : morphology.readings(s.form(i))) {
      if (WordForms.fold(reading.lemma()).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
