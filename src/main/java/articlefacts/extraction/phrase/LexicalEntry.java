package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a written word before its sentence is: "Troupes" has a form, endings, a shape and the dictionary's readings. Immutable;
 * the numbers are hashes that features are made of.
 *
 * @param readings of the dictionary for the form in lower case, then, for a word with a capital, as a name
 * @param form hash of the form in lower case
 * @param known the same for a form that the treebank has, else that of the unknown word
 * @param classes a bit for each {@link Category} that the dictionary knows, verb forms apart
 * @param shape what its letters look like
 * @param order what the word mostly is, see {@link TagOrders#order}
 * @param tags a bit for each tag that the word may have
 * @param parsed what the parser sees of the word, for the tags it had last
 */
record LexicalEntry(String written, String lower, List<Reading> readings, int form, int known, int classes, int shape, int prefix2,
    int prefix3, int suffix1, int suffix2, int suffix3, int suffix4, int order, long tags, ParserWord[] parsed) {

  /** Most words have one or two tags; of others the last ones are kept. */
  private static final int TAGS = 2;

  private static final int CAPITAL = 1;
  private static final int ALL_CAPITALS = 2;
  private static final int DIGIT = 4;
  private static final int HYPHEN = 8;
  private static final int DOT = 16;
  private static final int LETTER = 32;
  private static final int LOWER = 64;

  /** "1.530" and "12'400" are looked at as "1530": treebanks group with spaces, newsrooms with points too. */
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.'’]\\d{3})+(,\\d+)?");

  static LexicalEntry of(String written, String lower, List<Reading> readings, TagOrders orders, SyntaxModel model) {
    if (!written.isEmpty() && Character.isDigit(written.charAt(0)) && GROUPED.matcher(written).matches()) {
      String plain = written.replaceAll("[.'’]", "");
      return of(plain, plain, readings, orders, model);
    }
    int length = lower.length();
    int form = TagOrders.hash(lower);
    int classes = classes(readings);
    return new LexicalEntry(
        written, lower, readings, form, model.known().orUnknown(form), classes, shape(written), part(lower, 0, Math.min(2, length)),
        part(lower, 0, Math.min(3, length)), part(lower, Math.max(0, length - 1), length), part(lower, Math.max(0, length - 2), length),
        part(lower, Math.max(0, length - 3), length), part(lower, Math.max(0, length - 4), length), orders.order(lower),
        model.dictionary().tags(form, classes, shape(written)), new ParserWord[TAGS]);
  }

  private static int part(String form, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + form.charAt(i);
    }
    return hash;
  }

  private static int classes(List<Reading> readings) {
    int classes = 0;
    for (Reading reading : readings) {
      classes |= 1 << bit(reading);
    }
    return classes;
  }

  /** The categories without the verb, then verb forms. */
  private static int bit(Reading reading) {
    if (reading.category() != Category.VERB || reading.verb() == null) {
      return reading.category().ordinal();
    }
    int base = Category.values().length;
    return switch (reading.verb()) {
      case INFINITIVE -> base;
      case PAST_PARTICIPLE -> base + 1;
      case PRESENT_PARTICIPLE -> base + 2;
      case IMPERATIVE -> base + 3;
      case SUBJUNCTIVE -> base + 4;
      case PAST -> base + 5;
      default -> reading.person() == 3 || reading.person() == 0 ? base + 6 : base + 7;
    };
  }

  private static int shape(String written) {
    int shape = 0;
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        shape |= Character.isLowerCase(c) ? LOWER : 0;
      } else if (Character.isDigit(c)) {
        shape |= DIGIT;
      } else if (c == '-') {
        shape |= HYPHEN;
      } else if (c == '.') {
        shape |= DOT;
      }
    }
    shape |= letters > 0 ? LETTER : 0;
    shape |= written.isEmpty() || !Character.isUpperCase(written.charAt(0)) ? 0 : CAPITAL;
    return shape | (capitals == letters && letters > 1 ? ALL_CAPITALS : 0);
  }

  boolean isCapitalised() {
    return (shape & CAPITAL) != 0;
  }

  boolean hasReadings() {
    return !readings.isEmpty();
  }

  /** The reading that fits the tag best, or null. */
  Reading reading(WordTag tag) {
    Reading best = null;
    for (Reading reading : readings) {
      if (tag.fits(reading) && (best == null || preference(reading) > preference(best))) {
        best = reading;
      }
    }
    return best;
  }

  /** A present of the third person is likelier than an imperative, a subjunctive, or "je". */
  private static int preference(Reading reading) {
    if (reading.verb() == null) {
      return 0;
    }
    int preference = reading.person() == 1 || reading.person() == 2 ? -2 : 0;
    boolean rare = reading.verb() == VerbForm.SUBJUNCTIVE || reading.verb() == VerbForm.IMPERATIVE || reading.verb() == VerbForm.PAST;
    return preference - (rare ? 1 : 0);
  }
}
