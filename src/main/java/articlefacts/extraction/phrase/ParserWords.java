package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;

/** What the parser sees of each tagged word, in arrays; behind the last word stand the root and "no word". */
final class ParserWords {

  private static final int ROOT = 0x7feb352d;
  private static final int NONE = 0x846ca68b;

  final int size;
  final int[] form;
  final int[] lemma;
  final int[] tag;
  final int[] upos;
  final int[] agreement;
  final int[] shape;
  final int[] suffix;
  final Reading[] reading;
  /** How many commas, other signs, and verbs stand before each word. */
  private final int[] commas;
  private final int[] signs;
  private final int[] verbs;

  /** The words from {@code from} to the one before {@code to}. */
  ParserWords(Words words, WordTag[] tags, int from, int to) {
    size = to - from;
    int places = size + 2;
    form = new int[places];
    lemma = new int[places];
    tag = new int[places];
    upos = new int[places];
    agreement = new int[places];
    shape = new int[places];
    suffix = new int[places];
    reading = new Reading[places];
    commas = new int[places];
    signs = new int[places];
    verbs = new int[places];
    for (int i = 0; i < size; i++) {
      LexicalEntry entry = words.entries[from + i];
      WordTag own = tags[words.tag[from + i]];
      Reading chosen = entry.reading(own);
      reading[i] = chosen;
      form[i] = entry.form();
      lemma[i] = chosen == null ? entry.form() : LexicalEntry.hash(chosen.lemma());
      tag[i] = words.tag[from + i];
      upos[i] = own.upos().ordinal();
      agreement[i] = chosen == null ? 0 : agreement(chosen);
      shape[i] = entry.shape();
      suffix[i] = entry.suffix3();
      commas[i + 1] = commas[i] + (entry.lower().equals(",") ? 1 : 0);
      signs[i + 1] = signs[i] + (own.upos() == Upos.PUNCT && !entry.lower().equals(",") ? 1 : 0);
      verbs[i + 1] = verbs[i] + (own.upos() == Upos.VERB ? 1 : 0);
    }
    form[size] = lemma[size] = ROOT;
    form[size + 1] = lemma[size + 1] = NONE;
    tag[size] = tags.length;
    tag[size + 1] = tags.length + 1;
    upos[size] = upos[size + 1] = -1;
  }

  private static int agreement(Reading reading) {
    int gender = reading.gender() == null ? 0 : 1 + reading.gender().ordinal();
    int number = reading.number() == null ? 0 : 1 + reading.number().ordinal();
    return 1 + gender + 4 * number + 16 * reading.person();
  }

  /** What stands between two words: some commas, other signs, verbs. */
  int between(int from, int to) {
    if (from >= size || to > size || to <= from) {
      return 0;
    }
    int c = Math.min(3, commas[to] - commas[from + 1]);
    int s = Math.min(2, signs[to] - signs[from + 1]);
    int v = Math.min(2, verbs[to] - verbs[from + 1]);
    return 1 + c + 4 * s + 16 * v;
  }

  /** The preposition that hangs on a word in front of it, or "no word". */
  int preposition(ParserState s, int word) {
    if (word >= size) {
      return s.none;
    }
    int first = s.left[word];
    return first != s.none && upos[first] == Upos.ADP.ordinal() ? first : s.none;
  }
}
