package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import java.util.Map;

/** What the parser sees of each tagged word, in arrays; behind the last word stand the root and "no word". */
final class ParserWords {

  private static final int ROOT = 0x7feb352d;
  private static final int NONE = 0x846ca68b;

  final int size;
  final int[] form;
  final int[] lemma;
  final int[] tag;
  final int[] tagId;
  private final boolean[] adposition;
  final int[] agreement;
  final int[] shape;
  final int[] suffix;
  /** The classes of words that behave alike. */
  final int[] alike;
  final Reading[] reading;
  /** How many commas, other signs, and verbs stand before each word. */
  private final int[] commas;
  private final int[] signs;
  private final int[] verbs;

  /** The words from {@code from} to the one before {@code to}. */
  ParserWords(Words words, WordTag[] tags, KnownWords known, Map<String, Integer> classes, int from, int to) {
    size = to - from;
    int places = size + 2;
    form = new int[places];
    lemma = new int[places];
    tag = new int[places];
    tagId = new int[places];
    adposition = new boolean[places];
    agreement = new int[places];
    shape = new int[places];
    suffix = new int[places];
    alike = new int[places];
    reading = new Reading[places];
    commas = new int[places];
    signs = new int[places];
    verbs = new int[places];
    for (int i = 0; i < size; i++) {
      LexicalEntry entry = words.entries[from + i];
      WordTag own = tags[words.tag[from + i]];
      Reading chosen = entry.reading(own);
      reading[i] = chosen;
      form[i] = mix(known.orUnknown(entry.form()));
      lemma[i] = chosen == null ? form[i] : mix(known.orUnknown(LexicalEntry.hash(chosen.lemma())));
      alike[i] = mix(1 + classes.getOrDefault(chosen == null ? entry.lower() : chosen.lemma(), 0));
      tagId[i] = words.tag[from + i];
      tag[i] = mix(tagId[i] + 1);
      adposition[i] = own.upos() == Upos.ADP;
      agreement[i] = chosen == null ? 0 : agreement(chosen);
      shape[i] = entry.shape();
      suffix[i] = mix(entry.suffix3());
      commas[i + 1] = commas[i] + (entry.lower().equals(",") ? 1 : 0);
      signs[i + 1] = signs[i] + (own.upos() == Upos.PUNCT && !entry.lower().equals(",") ? 1 : 0);
      verbs[i + 1] = verbs[i] + (own.upos() == Upos.VERB ? 1 : 0);
    }
    form[size] = lemma[size] = ROOT;
    form[size + 1] = lemma[size + 1] = NONE;
    tag[size] = mix(tags.length + 1);
    tag[size + 1] = mix(tags.length + 2);
  }

  static int mix(int h) {
    int mixed = (h ^ h >>> 16) * 0x7FEB352D;
    return mixed ^ mixed >>> 15;
  }

  private static int agreement(Reading reading) {
    int gender = reading.gender() == null ? 0 : 1 + reading.gender().ordinal();
    int number = reading.number() == null ? 0 : 1 + reading.number().ordinal();
    return 1 + gender + 4 * number + 16 * reading.person();
  }

  /** The word that is so many words behind the one that is next; "no word" behind the last. */
  int ahead(int next, int words) {
    return next < size && next + words < size ? next + words : size + 1;
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
  int preposition(PartialTree tree) {
    return adposition[tree.left] ? tree.left : size + 1;
  }
}
