package articlefacts.extraction.phrase;

import articlefacts.extraction.phrase.TaggingWords.StatePair;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Spare;
import java.util.Arrays;

/**
 * Gives each token its part of speech: "marines" is a noun in "des marines américains".
 *
 * <p>The best path through the possible readings ({@link TagCandidates}, Viterbi): each reading has a cost of its own (a table of frequent
 * words, capital letters), each pair of neighbours a score from a hand-written table, and agreement in gender, number and person adds to
 * it. There is nothing trained, so that a wrong tag is mended by one row. Linear in the length of the sentence; thread-safe.
 */
final class Tagger {

  /** What a pair costs that the table does not list, in tenths. */
  private static final int UNLISTED = -10;
  /** A form that only "je", "tu", "nous" go with is rare in news; the pronoun beside it wins this back. */
  private static final int RARE_PERSON = -20;
  /** "été blessé", "avoir dit", "ayant vu": a participle behind an auxiliary that is not finite. */
  private static final int PARTICIPLE_OF_AUXILIARY = 40;
  private static final int MISSING_VERB = 18;
  /** What the counted weights say is right nine times out of ten. */
  private static final int ADVISED = 30;
  private static final int DISAGREE = -18;
  private static final int AGREE = 5;

  private static final Reading BARE = new Reading("", Category.OTHER, null, null, null, 0);
  private static final TagCandidate BEFORE_ALL = new TagCandidate(State.START, BARE, 0, true, false);
  private static final State[] STATES = State.values();

  private final Spare<Path> idle = new Spare<>();
  private final TagCandidates candidates;
  private final int[][] scores;

  Tagger(TaggingWords words) {
    candidates = new TagCandidates(words);
    scores = new int[STATES.length][STATES.length];
    for (int[] row : scores) {
      Arrays.fill(row, UNLISTED);
    }
    words.pairs().forEach((StatePair pair, Integer score) -> scores[pair.previous().ordinal()][pair.next().ordinal()] = score);
  }

  /** @param advice for each token the tag that the counted weights give it, which makes candidates like it likelier; null for none */
  Tagged tag(Sentence sentence, WordTag[] advice) {
    Path path = idle.take(Path::new);
    Tag[] tags = tags(sentence, advice, path);
    idle.put(path);
    return new Tagged(sentence, tags);
  }

  private Tag[] tags(Sentence sentence, WordTag[] advice, Path path) {
    TagLattice lattice = path.lattice;
    candidates.fill(sentence, lattice);
    if (advice != null) {
      lattice.advise(advice, ADVISED);
    }
    path.start();
    int last = path.best();
    if (!path.hasFiniteVerb(last)) {
      lattice.favourFinite(MISSING_VERB); // "Le pays réduit de 30 % ses rejets" has no participle: a sentence mostly has a finite verb
      last = path.best();
    }
    Tag[] tags = new Tag[sentence.size()];
    for (int i = tags.length - 1; i >= 0; i--) {
      tags[i] = lattice.candidates[last].tag;
      last = path.before[last];
    }
    for (int i = 1; i < tags.length; i++) {
      tags[i] = lattice.isJoined(i) ? tags[i - 1] : tags[i];
    }
    return tags;
  }

  /** The best way to each candidate of a sentence, by its place in the lattice; for one sentence after another. */
  private final class Path {

    private final TagLattice lattice = new TagLattice();
    private int[] score = new int[0];
    /** The place of the candidate before, -1 at the first token. */
    private int[] before;
    /** The place of the last candidate that is no hyphen or quote, which is looked through; -1 for none. */
    private int[] word;
    private byte[] state;

    /** Makes room for the candidates of the lattice. */
    void start() {
      if (score.length < lattice.size()) {
        score = new int[2 * lattice.size()];
        before = new int[score.length];
        word = new int[score.length];
        state = new byte[score.length];
      }
    }

    /** The place of the last candidate of the best path; -1 in an empty sentence. */
    int best() {
      int from = -1;
      int to = 0;
      int[] first = lattice.first;
      for (int i = 0; i < lattice.tokens(); i++) {
        for (int c = first[i]; c < first[i + 1]; c++) {
          advance(from, to, c);
        }
        from = first[i];
        to = first[i + 1];
      }
      int best = from;
      for (int c = from + 1; c < to; c++) {
        best = score[c] > score[best] ? c : best;
      }
      return best;
    }

    boolean hasFiniteVerb(int last) {
      for (int c = last; c >= 0; c = before[c]) {
        if (lattice.candidates[c].state == State.FINITE || lattice.candidates[c].state == State.AUXILIARY) {
          return true;
        }
      }
      return false;
    }

    /** Finds the best way to candidate {@code c} from those at [from, to), of which -1 is the start. */
    private void advance(int from, int to, int c) {
      TagCandidate candidate = lattice.candidates[c];
      // a hyphen or an opening quote is looked through: the words on its two sides are neighbours
      boolean transparent = candidate.state == State.OTHER;
      boolean comma = candidate.state == State.PUNCTUATION && candidate.reading.lemma().equals(",");
      int best = Integer.MIN_VALUE;
      boolean found = false;
      for (int p = from; p < to; p++) {
        State previous = p < 0 ? State.START : STATES[state[p]];
        boolean keeps = previous.keepsAuxiliary();
        State own = keeps ? candidate.state.afterAuxiliary() : candidate.state;
        int sum = p < 0 ? lattice.weights[c] : score[p] + lattice.weights[c];
        if (transparent) {
          own = previous;
        } else if (comma && keeps) {
          sum += scores[previous.ordinal()][own.ordinal()];
          own = State.ADVERB_AFTER_AUXILIARY; // "avait, par ailleurs, déclaré": the commas do not part them
        } else {
          int spoken = p < 0 ? -1 : word[p];
          sum += scores[previous.ordinal()][own.ordinal()]
              + agreement(previous, spoken < 0 ? BEFORE_ALL : lattice.candidates[spoken], candidate);
        }
        if (!found || sum > best) {
          found = true;
          best = sum;
          score[c] = sum;
          before[c] = p;
          state[c] = (byte) own.ordinal();
          word[c] = !transparent ? c : p < 0 ? -1 : word[p];
        }
      }
    }
  }

  private static int agreement(State a, TagCandidate previous, TagCandidate next) {
    State b = next.state;
    if (b == State.PAST_PARTICIPLE && a.pos() == Pos.VERB && previous.auxiliary) {
      return PARTICIPLE_OF_AUXILIARY;
    }
    if (isNominal(a) && isNominal(b)) {
      int score = a == State.NUMBER ? 0 : compare(previous.reading.number(), next.reading.number());
      return score + compare(previous.reading.gender(), next.reading.gender()) / 2;
    }
    if (b == State.FINITE || b == State.AUXILIARY) {
      return withVerb(a, previous.reading, next.reading);
    }
    return 0;
  }

  private static int withVerb(State subject, Reading noun, Reading verb) {
    if (subject == State.SUBJECT || subject == State.INVERTED) {
      int person = noun.person() == 0 || verb.person() == 0 || noun.person() == verb.person() ? 0 : DISAGREE;
      return person + compare(noun.number(), verb.number()) + (verb.person() != 3 && noun.person() == verb.person() ? -RARE_PERSON : 0);
    }
    if (subject == State.NOUN || subject == State.PROPER_NOUN) {
      return (verb.person() == 3 ? 0 : DISAGREE) + (subject == State.NOUN ? compare(noun.number(), verb.number()) / 3 : 0);
    }
    return 0;
  }

  private static boolean isNominal(State state) {
    return switch (state) {
      case DETERMINER, ADJECTIVE, NOUN, NUMBER, PAST_PARTICIPLE -> true;
      default -> false;
    };
  }

  private static int compare(Number a, Number b) {
    if (a == null || b == null || a == Number.EITHER || b == Number.EITHER) {
      return 0;
    }
    return a == b ? AGREE : DISAGREE;
  }

  private static int compare(Gender a, Gender b) {
    if (a == null || b == null || a == Gender.EITHER || b == Gender.EITHER) {
      return 0;
    }
    return a == b ? AGREE : DISAGREE;
  }
}
