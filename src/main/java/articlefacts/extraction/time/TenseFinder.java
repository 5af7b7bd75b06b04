package articlefacts.extraction.time;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.TimeWord.Role;
import java.util.List;
import java.util.Set;

/**
 * Finds the tense of the clause in which a time expression stands: "s’est entretenu lundi" is past, "se rendra lundi" is future.
 *
 * <p>The verb is the nearest one on either side that no stronger boundary than a comma cuts off, the left one first; a compound tense
 * counts by its parts ("a rencontré" past, "doit rencontrer" future).
 */
final class TenseFinder {

  /** A verb farther away belongs more likely to another clause. */
  private static final int REACH = 25;
  /** Between an auxiliary and its participle stand adverbs at most. */
  private static final int COMPOUND_REACH = 4;
  private static final Set<VerbForm> PAST_FORMS = Set.of(VerbForm.IMPERFECT, VerbForm.PAST);

  private final TimeText text;
  private final Sentence sentence;
  private final Verbs verbs;

  TenseFinder(TimeText text) {
    this.text = text;
    this.verbs = new Verbs(text);
    this.sentence = text.sentence();
  }

  /** The tense of the clause around tokens [from, to). */
  Tense around(int from, int to) {
    if (followsParticiple(from)) {
      return Tense.PAST;
    }
    if (isReported(Lead.before(text, from).from() - 1)) {
      return Tense.PAST;
    }
    int left = nearest(from - 1, -1);
    int right = nearest(to, 1);
    int verb = choose(left, right, from, to);
    return verb < 0 ? participleOnly(from, to) : tenseAt(verb);
  }

  /** "had risen by Friday": nothing but a verb of the past leads to the expression, no "to leave by Friday", no wish. */
  boolean isOver(int from) {
    int verb = nearest(from - 1, -1);
    boolean wish = verb >= 0 && (isVerb(text.readings(verb), Role.INTENT) || isVerb(text.readings(verb), Role.REPORT));
    boolean past = verb >= 0 && tenseAt(verb).isPast() && !wish;
    for (int i = verb + 1; past && i < from; i++) {
      past = !(text.canBe(i, Category.PREPOSITION) && text.canBe(i + 1, VerbForm.INFINITIVE) && sentence.form(i).equals("to"));
    }
    return past;
  }

  /** "talks start Monday", "the show opens on Friday": the present of what is in the calendar, whatever else the word may be. */
  boolean isAppointed(int from) {
    int verb = Lead.before(text, from).from() - 1;
    boolean noun = text.canBe(verb - 1, Category.DETERMINER)
        || text.canBe(verb - 1, Category.ADJECTIVE) && !text.canBe(verb - 1, Category.NOUN);
    return verb > 0 && text.is(verb, Role.SCHEDULED) && sentence.isWord(verb - 1) && !noun;
  }

  /** "indique | mardi l’exploitant": what agencies report in the present has been said. */
  private boolean isReported(int i) {
    List<Reading> readings = text.readings(i);
    return isVerb(readings, Role.REPORT) && readings.stream().anyMatch(reading -> reading.verb() == VerbForm.PRESENT);
  }

  private int choose(int left, int right, int from, int to) {
    if (left < 0 || right < 0) {
      return Math.max(left, right);
    }
    boolean leftCut = hasCut(left + 1, from);
    boolean rightCut = hasCut(to, right);
    if (leftCut != rightCut) {
      return leftCut ? right : left;
    }
    return right - to < from - 1 - left && leftCut ? right : left;
  }

  /** True when a comma or a relative pronoun stands between. */
  private boolean hasCut(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.form(i).equals(",") || (text.is(i, Role.SUBORDINATE) || text.is(i, Role.COMPLEMENT))) {
        return true;
      }
    }
    return false;
  }

  private int nearest(int start, int step) {
    for (int n = 0, i = start; n < REACH && sentence.has(i); n++, i += step) {
      if (";:".contains(sentence.form(i)) && sentence.isSymbol(i)) {
        return -1;
      }
      if (verbs.isFinite(i) || verbs.isModal(i) && (step < 0 || !isPastBefore(start))) {
        return i;
      }
    }
    return -1;
  }

  /** "closed on Friday, and worries that losses will grow": a verb of the past stands nearer, whatever else it may be. */
  private boolean isPastBefore(int to) {
    for (int i = to - 1; i >= 0 && i > to - REACH; i--) {
      if (text.canBe(i, VerbForm.PAST)) {
        return true;
      }
    }
    return false;
  }

  private Tense tenseAt(int verb) {
    List<Reading> readings = text.readings(verb);
    boolean auxiliary = isVerb(readings, Role.AUXILIARY);
    boolean intent = isVerb(readings, Role.INTENT);
    Tense simple = simpleTense(readings);
    int participle = auxiliary && simple == Tense.PRESENT ? find(verb + 1, VerbForm.PAST_PARTICIPLE) : -1;
    if (auxiliary && simple == Tense.PRESENT && (isAhead(verb + 1) || isAhead(verb + 2))) {
      return Tense.FUTURE;
    }
    if (participle >= 0) {
      return isVerb(readings, Role.PASSIVE) && !isPastOfBe(verb, participle) ? Tense.PRESENT : Tense.PAST;
    }
    if (auxiliary && simple == Tense.PAST) {
      int earlier = find(verb + 1, VerbForm.PAST_PARTICIPLE);
      return earlier >= 0 && (!isVerb(readings, Role.PASSIVE) || isPastOfBe(verb, earlier)) ? Tense.EARLIER : Tense.PAST;
    }
    int infinitive = intent && simple != Tense.PAST ? find(verb + 1, VerbForm.INFINITIVE) : -1;
    boolean done = infinitive >= 0 && text.style().monthFirst() && isVerb(text.readings(infinitive), Role.AUXILIARY)
        && !isVerb(text.readings(infinitive), Role.PASSIVE) && text.canBe(infinitive + 1, VerbForm.PAST_PARTICIPLE); // "may have risen"
    return done ? Tense.PAST : infinitive >= 0 && simple == Tense.PRESENT ? Tense.FUTURE : simple;
  }

  private boolean isVerb(List<Reading> readings, Role role) {
    for (int k = 0; k < readings.size(); k++) {
      if (readings.get(k).is(Category.VERB) && verbs.is(readings.get(k), role)) {
        return true;
      }
    }
    return false;
  }

  /** "scheduled to open" in "is scheduled to open on Friday". */
  private boolean isAhead(int planned) {
    return text.is(planned, Role.PLANNED) && text.canBe(planned + 1, Category.PREPOSITION) && text.canBe(planned + 2, VerbForm.INFINITIVE);
  }

  /** "est venu", "s’est achevé" are past; "est prévu", "est ouvert" tell how things stand. */
  private boolean isPastOfBe(int verb, int participle) {
    boolean reflexive = text.endsBefore(verb, Role.REFLEXIVE);
    return reflexive || isVerb(text.readings(participle), Role.MOVES);
  }

  /** Of an auxiliary's form its own tense: "étaient" is also a rare verb's present. */
  private Tense simpleTense(List<Reading> readings) {
    boolean auxiliary = isVerb(readings, Role.AUXILIARY);
    if (text.style().monthFirst() && !auxiliary && isEither(readings)) {
      return Tense.PAST; // "the storm hit": of now it would be "hits"
    }
    Tense tense = Tense.NONE;
    for (Reading reading : readings) {
      if (reading.verb() == null || !reading.verb().isFinite() || auxiliary && !verbs.is(reading, Role.AUXILIARY)) {
        continue;
      }
      if (reading.verb() == VerbForm.FUTURE || reading.verb() == VerbForm.CONDITIONAL) {
        return Tense.FUTURE;
      }
      if (reading.verb() == VerbForm.PRESENT) {
        tense = Tense.PRESENT;
      } else if (PAST_FORMS.contains(reading.verb()) && tense == Tense.NONE) {
        tense = Tense.PAST;
      }
    }
    return tense;
  }

  /** "hit", "cut", "put": the same in the present and the past. */
  private static boolean isEither(List<Reading> readings) {
    boolean past = false;
    boolean present = false;
    for (Reading reading : readings) {
      past |= reading.verb() == VerbForm.PAST;
      present |= reading.verb() == VerbForm.PRESENT && reading.person() != 3;
    }
    return past && present;
  }

  private int find(int from, VerbForm form) {
    for (int i = from; i < from + COMPOUND_REACH && sentence.has(i); i++) {
      if (text.canBe(i, form)) {
        return i;
      }
    }
    return -1;
  }

  /** True for "dimanche" in "la cellule, activée dimanche, se réunit". */
  boolean followsParticiple(int from) {
    return isDone(Lead.before(text, from).from() - 1);
  }

  /** "activée" in "la cellule, activée dimanche, se réunit": a participle of its own, with no verb before it that it belongs to. */
  private boolean isDone(int i) {
    boolean coordinated = text.is(i - 1, Role.LIST) && sentence.isWord(i - 1); // "sera descendue, puis expertisée"
    if (!sentence.has(i) || coordinated || text.is(i, Role.PLANNED) || !isOnlyParticiple(i)) {
      return false;
    }
    for (int before = i - 1; before > i - COMPOUND_REACH && sentence.has(before) && !sentence.form(before).equals(","); before--) {
      if (verbs.isFinite(before) || isVerb(text.readings(before), Role.AUXILIARY)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnlyParticiple(int i) {
    if (!text.canBe(i, VerbForm.PAST_PARTICIPLE) || text.canBe(i, Category.NOUN)) {
      return false;
    }
    for (Reading reading : text.readings(i)) {
      if (reading.verb() != null && reading.verb().isFinite()) {
        return false;
      }
    }
    return true;
  }

  /** "Un homme arrêté lundi": no finite verb, but a participle. */
  private Tense participleOnly(int from, int to) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (text.is(i, Role.PLANNED)) {
        return Tense.FUTURE;
      }
      if (text.canBe(i, VerbForm.PAST_PARTICIPLE) && !text.canBe(i, Category.NOUN)) {
        return Tense.PAST;
      }
    }
    return Tense.NONE;
  }
}
