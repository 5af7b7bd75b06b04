package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups tagged tokens into verb groups and noun phrases without attaching them: "n’ont pas été retrouvés", "les deux hommes".
 */
final class Chunker {

  /** How far a participle may stand from its auxiliary: "n’a, selon toute apparence, rien vu" is given up. */
  private static final int AUXILIARY_REACH = 7;

  private final TaggingWords words;

  Chunker(TaggingWords words) {
    this.words = words;
  }

  /**
   * A verb group or a noun phrase.
   *
   * @param finite the finite token of a verb group, -1 for none
   * @param first the token that carries mood and tense
   */
  record Chunk(boolean verb, int from, int to, int head, int finite, int first, boolean compound, boolean passive, boolean negated,
      boolean reflexive,
      int inverted) {}

  /** The chunks in text order. */
  List<Chunk> chunks(Tagged tags) {
    List<Chunk> chunks = new ArrayList<>();
    int i = 0;
    while (i < tags.size()) {
      int verb = verbAfterClitics(tags, i);
      Chunk chunk = verb >= 0 ? verbGroup(tags, i, verb) : nounPhrase(tags, i);
      if (chunk == null) {
        i++;
      } else {
        chunks.add(chunk);
        i = chunk.to();
      }
    }
    return chunks;
  }

  /** The token of the verb that starts at {@code i} or behind clitics and "ne"; -1 when there is none. */
  private static int verbAfterClitics(Tagged tags, int i) {
    int v = i;
    while (tags.is(v, Pos.CLITIC) || tags.is(v, Pos.NEGATION) || v > i && tags.is(v, Pos.ADVERB)) {
      v++;
    }
    return tags.pos(v).isVerbal() ? v : -1;
  }

  private Chunk verbGroup(Tagged tags, int from, int first) {
    boolean negated = false;
    boolean reflexive = false;
    for (int i = from; i < first; i++) {
      negated |= tags.is(i, Pos.NEGATION);
      reflexive |= tags.is(i, Pos.CLITIC) && tags.lemma(i).equals("se");
    }
    int head = first;
    int inverted = -1;
    boolean being = false;
    boolean compound = false;
    int i = first + 1;
    int reach = first + AUXILIARY_REACH;
    while (i < tags.size() && i <= reach) {
      if (canTakeParticiple(tags, head) && tags.tag(i).is(VerbForm.PAST_PARTICIPLE)) {
        being = tags.lemma(head).equals(words.beingAuxiliary());
        head = i;
        compound = true;
        reach = i + AUXILIARY_REACH;
      } else if (tags.is(i, Pos.SUBJECT) && tags.sentence().form(i - 1).equals("-")) {
        inverted = i;
      } else if (!isInsideGroup(tags, i)) {
        break;
      }
      negated |= tags.is(i, Pos.NEGATION);
      i++;
    }
    int to = Math.max(head, inverted) + 1;
    while (tags.is(to, Pos.NEGATION)) {
      to++;
    }
    boolean finite = tags.tag(first).isFinite();
    boolean alone = first == head && tags.tag(head).is(VerbForm.PAST_PARTICIPLE);
    boolean passive = alone || being && !reflexive && !words.intransitives().contains(tags.lemma(head));
    return new Chunk(true, from, to, head, finite ? first : -1, first, compound, passive, negated, reflexive, inverted);
  }

  private boolean canTakeParticiple(Tagged tags, int head) {
    return words.auxiliaries().contains(tags.lemma(head));
  }

  private static boolean isInsideGroup(Tagged tags, int i) {
    return switch (tags.pos(i)) {
      case ADVERB, NEGATION, CLITIC -> true;
      case PUNCTUATION -> {
        String form = tags.sentence().form(i);
        // "avait, par ailleurs, déclaré"
        boolean participle = tags.tag(i + 1).is(VerbForm.PAST_PARTICIPLE) && (!form.equals(",") || tags.is(i - 1, Pos.ADVERB));
        yield form.equals("-") || tags.sentence().isWord(i) || participle || tags.is(i + 1, Pos.ADVERB) || tags.is(i - 1, Pos.ADVERB);
      }
      case PRONOUN -> tags.tag(i + 1).is(VerbForm.PAST_PARTICIPLE);
      default -> false;
    };
  }

  private Chunk nounPhrase(Tagged tags, int from) {
    if (tags.is(from, Pos.SUBJECT)) {
      return phrase(from, from + 1, from);
    }
    int head = -1;
    int i = from;
    while (i < tags.size()) {
      int joined = hyphenJoin(tags, i);
      if (head >= 0 && joined > 0) {
        i = joined;
      } else if (head < 0 && isBeforeHead(tags, i, from)) {
        i++;
      } else if (tags.pos(i).isNominal() && (head < 0 || continuesName(tags, i, head))) {
        head = head < 0 || tags.is(i, Pos.PROPER_NOUN) && isTitle(tags, head) ? i : head;
        i++;
      } else if (head >= 0 && isDotInName(tags, i)) {
        i++;
      } else if (head >= 0 && isAfterHead(tags, i)) {
        i++;
      } else {
        break;
      }
    }
    if (head < 0) {
      return fallback(tags, from, i);
    }
    return phrase(from, trimAdverbs(tags, i, head), head);
  }

  /** A phrase without noun: "les deux", "200", "un autre"; an adverb or adjective alone is none. */
  private static Chunk fallback(Tagged tags, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (tags.is(i, Pos.NUMBER) || tags.is(i, Pos.ADJECTIVE) && tags.is(from, Pos.DETERMINER)) {
        return phrase(from, i + 1, i);
      }
    }
    return null;
  }

  private static Chunk phrase(int from, int to, int head) {
    return new Chunk(false, from, to, head, -1, -1, false, false, false, false, -1);
  }

  private static boolean isBeforeHead(Tagged tags, int i, int from) {
    return switch (tags.pos(i)) {
      case DETERMINER -> i == from || tags.is(i - 1, Pos.DETERMINER) || tags.is(i - 1, Pos.ADVERB);
      case NUMBER, ADJECTIVE -> true;
      case ADVERB -> leadsToNumberOrAdjective(tags, i, from);
      case PREPOSITION -> i > from && tags.is(i - 1, Pos.NUMBER) && tags.is(i + 1, Pos.NUMBER); // "de 5 à 10"
      default -> false;
    };
  }

  private static boolean leadsToNumberOrAdjective(Tagged tags, int i, int from) {
    int k = i;
    while (tags.is(k, Pos.ADVERB)) {
      k++;
    }
    return tags.is(k, Pos.NUMBER) || tags.is(k, Pos.DETERMINER) && k - i > 1 || tags.is(k, Pos.ADJECTIVE) && i > from;
  }

  private static boolean isAfterHead(Tagged tags, int i) {
    if (tags.is(i, Pos.ADJECTIVE)) {
      return true;
    }
    boolean adverb = tags.is(i, Pos.ADVERB) && tags.is(i + 1, Pos.ADJECTIVE);
    boolean coordinated = tags.is(i, Pos.COORDINATION) && tags.is(i - 1, Pos.ADJECTIVE) && tags.is(i + 1, Pos.ADJECTIVE)
        && !tags.is(i + 2, Pos.NOUN);
    return adverb || coordinated;
  }

  private boolean continuesName(Tagged tags, int i, int head) {
    boolean name = tags.is(i, Pos.PROPER_NOUN);
    if (tags.is(i, Pos.PRONOUN) && tags.is(i - 1, Pos.PRONOUN) && tags.sentence().touchesNext(i - 1)) {
      return true; // "l’un"
    }
    return name && (tags.is(i - 1, Pos.PROPER_NOUN) || isTitle(tags, i - 1) || tags.sentence().form(i - 1).equals(".") && head < i - 1);
  }

  /** "M" before a dot or a name: a form of address, not a phrase of its own. */
  private boolean isTitle(Tagged tags, int i) {
    return tags.is(i, Pos.NOUN) && words.titles().contains(tags.sentence().form(i)) && tags.sentence().isCapitalised(i)
        && (tags.sentence().form(i + 1).equals(".") && tags.is(i + 2, Pos.PROPER_NOUN) || tags.is(i + 1, Pos.PROPER_NOUN));
  }

  private static boolean isDotInName(Tagged tags, int i) {
    Sentence s = tags.sentence();
    return s.form(i).equals(".") && s.isWord(i - 1) && s.touchesNext(i - 1) && s.surface(i - 1).length() <= 4
        && tags.is(i + 1, Pos.PROPER_NOUN);
  }

  /** The token behind a hyphen that joins two words of a compound ("porte-parole"), or -1. */
  private static int hyphenJoin(Tagged tags, int i) {
    Sentence s = tags.sentence();
    boolean joins = s.form(i).equals("-") && s.touchesNext(i - 1) && s.touchesNext(i) && s.isWord(i + 1);
    return joins && !tags.is(i + 1, Pos.SUBJECT) ? i + 2 : -1;
  }

  private static int trimAdverbs(Tagged tags, int to, int head) {
    int end = to;
    while (end - 1 > head && (tags.is(end - 1, Pos.ADVERB) || tags.is(end - 1, Pos.COORDINATION))) {
      end--;
    }
    return end;
  }
}
