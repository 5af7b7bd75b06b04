package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Sentence;

/**
 * The words of one sentence, in arrays with two empty places on each side, so that features need no bounds check.
 *
 * <p>Filled in two steps: what the lexicon says, then what the tagger says.
 */
final class Words {

  /** Empty places before the first word and behind the last. */
  static final int PAD = 2;
  private static final int NOTHING = 0x5bd1e995;

  final Sentence sentence;
  final int size;
  /** First token of each word, and the number of tokens at the end. */
  final int[] from;
  final LexicalEntry[] entries;
  // at PAD + word; null once the words have their tags
  int[] form;
  int[] classes;
  int[] shape;
  int[] suffix;
  int[] order;
  // at the word
  final int[] tag;

  Words(Sentence sentence, int[] from, LexicalEntry[] entries) {
    this(sentence, from, entries, new Room());
  }

  /** @param room nobody else's until {@link #tagged} is called */
  Words(Sentence sentence, int[] from, LexicalEntry[] entries, Room room) {
    this.sentence = sentence;
    this.size = entries.length;
    this.from = from;
    this.entries = entries;
    room.hold(size + 2 * PAD);
    this.form = room.form;
    this.classes = room.classes;
    this.shape = room.shape;
    this.suffix = room.suffix;
    this.order = room.order;
    this.tag = new int[size];
    for (int p = 0; p < size + 2 * PAD; p++) {
      int i = p - PAD;
      boolean inside = i >= 0 && i < size;
      form[p] = inside ? entries[i].known() : NOTHING + Integer.compare(i, 0);
      classes[p] = inside ? entries[i].classes() : NOTHING + Integer.compare(i, 0);
      shape[p] = inside ? entries[i].shape() : NOTHING;
      suffix[p] = inside ? entries[i].suffix3() : NOTHING;
      order[p] = inside ? entries[i].order() : NOTHING;
    }
  }

  /** The arrays of what only the tagger looks at, for one sentence after another. */
  static final class Room {
    private int[] form = {};
    private int[] classes;
    private int[] shape;
    private int[] suffix;
    private int[] order;

    private void hold(int places) {
      if (form.length < places) {
        form = new int[places];
        classes = new int[places];
        shape = new int[places];
        suffix = new int[places];
        order = new int[places];
      }
    }
  }

  /** Lets go of what only the tagger looks at. */
  Words tagged() {
    form = null;
    classes = null;
    shape = null;
    suffix = null;
    order = null;
    return this;
  }

  /** The same words, whose tags may be changed. */
  Words copy() {
    return new Words(this);
  }

  private Words(Words other) {
    sentence = other.sentence;
    size = other.size;
    from = other.from;
    entries = other.entries;
    tag = other.tag.clone();
  }

  /** The first token behind word {@code i}. */
  int to(int i) {
    return from[i + 1];
  }

  Reading reading(int i, WordTag[] tags) {
    return entries[i].reading(tags[tag[i]]);
  }
}
