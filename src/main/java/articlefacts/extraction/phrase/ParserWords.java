package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import java.util.Map;

/** What the parser sees of each tagged word, in arrays; behind the last word stand the root and "no word". */
final class ParserWords {

  private static final int ROOT = 0x7feb352d;
  private static final int NONE = 0x846ca68b;

  int size;
  int[] form = {};
  int[] lemma;
  int[] tag;
  int[] tagId;
  private boolean[] adposition;
  int[] agreement;
  int[] shape;
  int[] suffix;
  /** The classes of words that behave alike. */
  int[] alike;
  /** Never filled again: what was read of a sentence keeps it. */
  Reading[] reading;
  /** How many commas, other signs, and verbs stand before each word. */
  private int[] commas;
  private int[] signs;
  private int[] verbs;

  /** To be filled. */
  ParserWords() {}

  /** The words from {@code from} to the one before {@code to}. */
  ParserWords(Words words, WordTag[] tags, KnownWords known, Map<String, Integer> classes, int from, int to) {
    fill(words, tags, known, classes, from, to);
  }

  private void makeRoom(int places) {
    if (form.length >= places) {
      return;
    }
    form = new int[places];
    lemma = new int[places];
    tag = new int[places];
    tagId = new int[places];
    adposition = new boolean[places];
    agreement = new int[places];
    shape = new int[places];
    suffix = new int[places];
    alike = new int[places];
    commas = new int[places];
    signs = new int[places];
    verbs = new int[places];
  }

  /** Fills in the words from {@code from} to the one before {@code to}, in the place of others. */
  ParserWords fill(Words words, WordTag[] tags, KnownWords known, Map<String, Integer> classes, int from, int to) {
    size = to - from;
    makeRoom(size + 2);
    reading = new Reading[size];
    commas[0] = 0;
    signs[0] = 0;
    verbs[0] = 0;
    for (int i = 0; i < size; i++) {
      LexicalEntry entry = words.entries[from + i];
      tagId[i] = words.tag[from + i];
      ParserWord own = word(entry, tagId[i], tags, known, classes);
      reading[i] = own.reading();
      form[i] = own.form();
      lemma[i] = own.lemma();
      alike[i] = own.alike();
      tag[i] = mix(tagId[i] + 1);
      adposition[i] = own.adposition();
      agreement[i] = own.agreement();
      shape[i] = entry.shape();
      suffix[i] = own.suffix();
      commas[i + 1] = commas[i] + (own.comma() ? 1 : 0);
      signs[i + 1] = signs[i] + (own.sign() ? 1 : 0);
      verbs[i + 1] = verbs[i] + (own.verb() ? 1 : 0);
    }
    special(size, ROOT, mix(tags.length + 1));
    special(size + 1, NONE, mix(tags.length + 2));
    return this;
  }

  private void special(int place, int word, int ownTag) {
    form[place] = word;
    lemma[place] = word;
    tag[place] = ownTag;
    tagId[place] = 0;
    adposition[place] = false;
    agreement[place] = 0;
    shape[place] = 0;
    suffix[place] = 0;
    alike[place] = 0;
  }

  /** The word with its tag, made once for the tags it had last. */
  private static ParserWord word(LexicalEntry entry, int tag, WordTag[] tags, KnownWords known, Map<String, Integer> classes) {
    ParserWord[] made = entry.parsed();
    int place = tag & made.length - 1;
    ParserWord word = made[place];
    if (word == null || word.tag() != tag) {
      word = make(entry, tag, tags[tag].upos(), entry.reading(tags[tag]), known, classes);
      made[place] = word;
    }
    return word;
  }

  private static ParserWord make(LexicalEntry entry, int tag, Upos upos, Reading chosen, KnownWords known, Map<String, Integer> classes) {
    int form = mix(entry.known());
    int lemma = chosen == null ? form : mix(known.orUnknown(TagOrders.hash(chosen.lemma())));
    int alike = mix(1 + classes.getOrDefault(chosen == null ? entry.lower() : chosen.lemma(), 0));
    boolean comma = entry.lower().equals(",");
    return new ParserWord(tag, chosen, form, lemma, alike, chosen == null ? 0
        : agreement(chosen), mix(entry.suffix3()), upos == Upos.ADP, upos == Upos.VERB,
        comma, upos == Upos.PUNCT && !comma);
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
