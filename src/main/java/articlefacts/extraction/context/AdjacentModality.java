package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.ModalWord;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.List;
import java.util.Map;

/**
 * How sure a figure is by the words before and behind it, for languages whose verbs stand between subject and object: "Another 75 men | may
 * follow", "gusts of 52 mph | are forecast", "could kill | 250", "the 3 % | expected by economists".
 */
final class AdjacentModality {

  /** "could | at worst | kill": so far before a figure may the auxiliary stand, in tokens. */
  private static final int LEFT = 9;
  /** "15 people | in the town | are feared": so far behind a figure may its verb stand, in tokens. */
  private static final int RIGHT = 8;

  /** "or Rs 1.11 lakh crore,": an aside is no longer, in tokens. */
  private static final int ASIDE = 11;

  private final ContextWords words;
  private final Map<String, List<ModalWord>> byFirst;
  private final DroppedPlans dropped;

  AdjacentModality(ContextWords words, Map<String, List<ModalWord>> byFirst) {
    this.words = words;
    this.byFirst = byFirst;
    this.dropped = new DroppedPlans(words);
  }

  /** Null where the words near the figure make it no less than a fact. */
  StatedModality read(Syntax syntax, int from, int to) {
    StatedModality behind = behind(syntax, from, to);
    return behind != null ? behind : before(syntax, from);
  }

  /** "The club is said to be ready to offer": hearsay over several words, as long as no other finite verb follows it. */
  StatedModality heard(Syntax syntax, int from) {
    Sentence s = syntax.sentence();
    for (int i = from - 1; i >= 0 && i > from - 2 * LEFT && !s.form(i).equals(";"); i--) {
      for (ModalWord word : byFirst.getOrDefault(s.form(i), List.of())) {
        int k = 0;
        while (k < word.forms().size() && word.forms().get(k).equals(s.form(i + k))) {
          k++;
        }
        boolean leads = word.where().contains("adverb") || word.where().contains("led"); // "is on course to make"
        if (k == word.forms().size() && k > 2 && leads && !isFollowed(syntax, i + k, from)) {
          return new StatedModality(word.modality(), s.span(i, i + k));
        }
      }
    }
    return null;
  }

  private static boolean isFollowed(Syntax syntax, int from, int to) {
    return syntax.verbs().stream().anyMatch(v -> v.isFinite() && v.from() > from && v.to() <= to);
  }

  /** The verb whose subject the figure is, or the participle right behind it. */
  StatedModality behind(Syntax syntax, int from, int to) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    boolean taken = tags.is(from - 1, Pos.PREPOSITION) && !s.form(from - 1).equals("of")
        || tags.pos(from - 1).isVerbal() && !words.is("reporting form", s.form(from - 1));
    taken |= tags.is(from - 1, Pos.ADVERB) && tags.pos(from - 2).isVerbal(); // "set aside | £50m"
    boolean that = s.form(from - 1).equals("that") && !tags.is(from - 2, Pos.PREPOSITION); // "estimates that | 35 % could vanish"
    boolean given = words.is("definite", s.form(from - 1)) && !that || taken;
    ModalWord expected = s.form(to + 1).equals("by") || s.form(to + 1).equals("for") ? find(tags.lemma(to), "passive") : null;
    if (expected != null) {
      return read(expected, s, to);
    }
    VerbGroup over = syntax.governingVerb(from, to);
    boolean object = over != null && over.to() <= from && !words.reporting().containsKey(over.lemma());
    boolean amount = s.isSymbol(from) || s.isSymbol(to - 1) || words.is("percentage word", s.form(to - 1));
    int end = to + RIGHT;
    for (int i = to; !given && i < end && s.has(i); i++) {
      if (i == to && s.form(i).equals("to") && words.is("coming verb", s.form(i + 1))) {
        return read(Modality.PLANNED, s, i + 1); // "another 20mm | to come"
      }
      int aside = asideEnd(s, i);
      if (aside > i) {
        end += aside - i;
        i = aside; // "half of it, | or 4 million euros, | would be spent"
        continue;
      }
      if (s.isSymbol(i) && !s.form(i).equals("'") && !s.form(i).equals("-") || tags.is(i, Pos.RELATIVE) || tags.is(i, Pos.SUBORDINATION)
          || (object || amount && i == to) && tags.is(i, Pos.COORDINATION)) {
        return null; // "have burns over | 60 % of their bodies and may die"
      }
      ModalWord modal = isAuxiliary(s, i) ? find(s.form(i), "infinitive") : null;
      if (modal != null) {
        return read(settled(syntax, modal, i), s, i);
      }
      boolean be = words.is("passive auxiliary", s.form(i)) && !s.form(i).equals("to");
      int participle = be && tags.is(i + 1, Pos.ADVERB) ? i + 2 : i + 1;
      ModalWord passive = be ? find(tags.lemma(participle), "passive") : null;
      passive = passive == null && be && s.form(participle + 1).equals("to") ? find(s.form(participle), "infinitive") : passive;
      if (passive != null) {
        return read(passive, s, participle);
      }
      ModalWord fated = tags.form(i) == VerbForm.PRESENT ? find(tags.lemma(i), "fated") : null;
      if (fated != null) {
        return read(fated, s, i); // "300 people | risk losing their homes"
      }
      boolean those = words.is("plural demonstrative", s.form(i - 1)) && tags.form(i) != VerbForm.PRESENT; // "12 % of those | asked might"
      if (tags.pos(i).isVerbal() && !s.form(i + 1).equals("been") && !those) {
        return null;
      }
    }
    return null;
  }

  /** The comma that closes "…, or 4 million euros,"; {@code i} where none opens at it. */
  private int asideEnd(Sentence s, int i) {
    boolean ofThem = s.form(i + 2).equals("of") && s.form(i + 3).equals("them"); // ", most of them in Texas,"
    boolean opens = s.isSymbol(i) && s.form(i).equals(",") && (s.form(i + 1).equals("or") || s.form(i + 1).equals("including") || ofThem
        || words.is("indefinite article", s.form(i + 1))); // "one of them, a small river scene, may be a copy"
    for (int k = i + 2; opens && k < i + ASIDE && s.has(k); k++) {
      if (s.isSymbol(k) && s.form(k).equals(",") && !(s.isDigits(k - 1) && s.isDigits(k + 1))) {
        return k;
      }
    }
    return i;
  }

  /** The auxiliary of the verb before the figure. */
  private StatedModality before(Syntax syntax, int from) {
    Tagged tags = syntax.tags();
    Sentence s = tags.sentence();
    int verbs = 0;
    for (int i = moved(s, from) - 1; i >= 0 && i >= from - LEFT; i--) {
      boolean ends = s.isSymbol(i) && ",;:".contains(s.form(i)) || tags.is(i, Pos.RELATIVE) || tags.is(i, Pos.SUBORDINATION)
          || s.isDigits(i) || words.is("restrictive", s.form(i));
      if (ends) {
        return null;
      }
      ModalWord modal = isAuxiliary(s, i) ? find(s.form(i), "infinitive") : null;
      if (modal != null) {
        return s.form(i + 1).equals("not") || GivenFigure.isElsewhere(syntax, i, from) ? null : read(settled(syntax, modal, i), s, i);
      }
      ModalWord led = s.form(i).equals("to") ? led(syntax, i - 1) : null;
      if (led != null) {
        return read(led, s, i - 1); // "is set to close", which may be an adjective
      }
      verbs += tags.pos(i).isVerbal() && !tags.pos(i - 1).isVerbal() ? 1 : 0;
      if (verbs > 1) {
        return null;
      }
    }
    return null;
  }

  /** "set" in "is set | to", "resolved" in "resolved to": what leads to an infinitive. */
  private ModalWord led(Syntax syntax, int i) {
    Tagged tags = syntax.tags();
    Dependencies tree = syntax.dependencies();
    int auxiliary = tags.is(i - 1, Pos.ADVERB) ? i - 2 : i - 1;
    if (words.is("passive auxiliary", tags.sentence().form(auxiliary))) {
      ModalWord form = find(tags.sentence().form(i), "infinitive");
      return form != null ? form : find(tags.lemma(i), "infinitive");
    }
    if (!tags.pos(i).isVerbal() && tree.is(i, Upos.VERB) && tree.finite(i) >= 0) {
      return find(tree.lemma(i), "infinitive"); // "plans to", which may be a noun
    }
    return tags.pos(i).isVerbal() && tags.form(i) != null && tags.form(i).isFinite() ? find(tags.lemma(i), "infinitive") : null;
  }

  /** "would lift the levy | from 18 to | 25": the modal of both levels stands before the first. */
  private static int moved(Sentence s, int from) {
    for (int i = from - 2; s.form(from - 1).equals("to") && i >= 0 && i > from - LEFT && !s.form(i).equals(","); i--) {
      if (s.form(i).equals("from")) {
        return i;
      }
    }
    return from;
  }

  /** "said it would spend 3m": the future as it was seen from the past. */
  Modality settled(Syntax syntax, ModalWord modal, int at) {
    Sentence s = syntax.sentence();
    boolean unreal = isUnreal(syntax.tags(), at + 1);
    boolean open = modal.modality() == Modality.PLANNED && (isPerfect(syntax.tags(), at + 1) || hasIf(s));
    if (open) {
      return Modality.POSSIBLE; // "must have cost 4m", "will pay 4m if it wins"
    }
    boolean past = words.is("future in the past", s.form(at)) && !unreal;
    past &= !hasCondition(s, at); // "said it would create 40 jobs if it was approved"
    for (int i = 0; past && i < at; i++) {
      if (words.is("reporting form", s.form(i)) && s.form(i).endsWith("d") && !isAside(syntax, i)) {
        return Modality.PLANNED;
      }
    }
    return modal.modality();
  }

  /** "The bill, | expected | to pass, would"; not "The mayor, Ann Field, | said". */
  private boolean isAside(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    boolean comma = s.form(i - 1).equals(",") && !words.is("spoken form", s.form(i)) && syntax.dependencies().subject(i) < 0;
    return comma || words.is("passive auxiliary", s.form(i - 1));
  }

  /** "if it was approved", "Had prices not risen, …", "without new money it would": what is so under a condition only. */
  private boolean hasCondition(Sentence s, int modal) {
    int first = s.isSymbol(0) ? 1 : 0;
    boolean inverted = words.is("inverted condition", s.form(first)) && !s.form(s.size() - 1).equals("?");
    for (int i = 0; !inverted && i < s.size(); i++) {
      inverted = words.is("condition word", s.form(i)) || i < modal && words.is("condition before", s.form(i));
    }
    return inverted;
  }

  /** "would win 47 % if they were held now": only thought of. */
  boolean isConditional(Syntax syntax, VerbGroup verb) {
    return words.is("future in the past", syntax.sentence().form(verb.from())) && hasCondition(syntax.sentence(), verb.from());
  }

  /** "would need 40 men", "could demand 4m": only thought of, whatever the verb says of its object. */
  boolean isSupposed(Syntax syntax, VerbGroup verb) {
    for (int i = verb.from(); i < verb.to(); i++) {
      ModalWord modal = isAuxiliary(syntax.sentence(), i) ? find(syntax.sentence().form(i), "infinitive") : null;
      if (modal != null) {
        return settled(syntax, modal, i) == Modality.POSSIBLE && !words.is("softened verb", verb.lemma());
      }
    }
    return false;
  }

  /** "would have paid", "would cost": what was not or is only thought of, whoever said so. */
  private boolean isUnreal(Tagged tags, int at) {
    return isPerfect(tags, at) || words.is("supposing verb", tags.lemma(at));
  }

  private boolean isPerfect(Tagged tags, int at) {
    return words.is("perfect auxiliary", tags.sentence().form(at)) && tags.pos(at + 1).isVerbal();
  }

  /** "if it wins", "unless it wins"; not "even if". */
  boolean hasIf(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (words.is("condition word", s.form(i)) && !words.is("no condition before", s.form(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "may" is no auxiliary in "in May", nor "might" in "the might". */
  private boolean isAuxiliary(Sentence s, int i) {
    return words.is("future", s.form(i)) && !(i > 0 && s.isCapitalised(i)) && !words.is("definite", s.form(i - 1));
  }

  /** "The scheme would cost 4m": only thought of, unless somebody said before that it would be; null for other verbs. */
  StatedModality would(Syntax syntax, VerbGroup verb) {
    Sentence s = syntax.sentence();
    for (int i = verb.from(); i < verb.to(); i++) {
      ModalWord modal = words.is("future in the past", s.form(i)) ? find(s.form(i), "infinitive") : null;
      if (modal != null) {
        return read(settled(syntax, modal, i), s, i);
      }
    }
    return null;
  }

  /** "may have | to pay", "is likely | to reach", "no plans | to cut": what leads to the infinitive says more than its "to"; else null. */
  StatedModality beforeInfinitive(Syntax syntax, int to) {
    Sentence s = syntax.sentence();
    if (s.form(to - 1).equals("whether")) {
      return read(Modality.POSSIBLE, s, to - 1); // "is considering whether to cut 300 jobs"
    }
    ModalWord likely = find(s.form(to - 1), "attribute");
    if (likely != null) {
      return read(likely, s, to - 1);
    }
    ModalWord led = led(syntax, to - 1);
    if (led != null && led.modality() != Modality.PLANNED) {
      return read(led, s, to - 1); // "refused to", "is unable to"
    }
    if (s.form(to - 1).equals("have") && isAuxiliary(s, to - 2)) {
      ModalWord modal = find(s.form(to - 2), "infinitive");
      return modal == null ? null : read(settled(syntax, modal, to - 2), s, to - 2);
    }
    boolean none = syntax.tags().is(to - 1, Pos.NOUN) && dropped.isDropped(syntax, to - 1);
    return none ? read(Modality.NEGATED, s, to - 1) : under(syntax, to);
  }

  /** "would have five years | to insulate", "could be forced | to pay": what depends on a thing only thought of. */
  private StatedModality under(Syntax syntax, int to) {
    Dependencies tree = syntax.dependencies();
    int verb = tree.is(to + 1, Upos.ADV) ? to + 2 : to + 1;
    int at = tree.is(verb, Upos.VERB) ? tree.head(verb) : -1;
    for (int hop = 0; at >= 0 && at < to && hop < 3; hop++) {
      for (int helper : tree.dependents(at, Relation.AUXILIARY)) {
        ModalWord modal = isAuxiliary(tree.sentence(), helper) ? find(tree.sentence().form(helper), "infinitive") : null;
        boolean possible = modal != null && helper < to && settled(syntax, modal, helper) == Modality.POSSIBLE;
        if (possible) {
          return read(Modality.POSSIBLE, tree.sentence(), helper);
        }
      }
      at = tree.finite(at) >= 0 && tree.is(at, Upos.VERB) ? -1 : tree.head(at);
    }
    return null;
  }

  private ModalWord find(String lemma, String where) {
    for (ModalWord word : byFirst.getOrDefault(lemma, List.of())) {
      if (word.forms().size() == 1 && word.where().contains(where)) {
        return word;
      }
    }
    return null;
  }

  private static StatedModality read(ModalWord word, Sentence s, int at) {
    return read(word.modality(), s, at);
  }

  private static StatedModality read(Modality modality, Sentence s, int at) {
    return new StatedModality(modality, s.span(at, at + 1));
  }
}
