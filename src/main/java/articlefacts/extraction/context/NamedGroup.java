package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.text.Sentence;

/** Who speaks for a place without a name of his own: "Texas health officials", "Leeds police". */
final class NamedGroup {

  /** "Texas | state health | officials": so many words stand between the place and the noun. */
  private static final int WORDS = 3;

  private NamedGroup() {}

  /** The noun for those who speak, in the words that begin behind the place; -1 for none. */
  static int head(ContextWords words, Tagged tags, int from) {
    Sentence s = tags.sentence();
    for (int i = from; i < from + WORDS && s.isWord(i) && !s.isCapitalised(i); i++) {
      boolean speaks = words.is("unnamed speaker", tags.lemma(i)) || words.is("unnamed speaker", s.form(i));
      if (speaks && !tags.is(i + 1, Pos.NOUN)) {
        return i;
      }
      if (!tags.is(i, Pos.NOUN) && !tags.is(i, Pos.ADJECTIVE) && !tags.is(i, Pos.ADVERB)) {
        return -1;
      }
    }
    return -1;
  }
}
