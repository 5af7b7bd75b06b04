package articlefacts.extraction.context;

import articlefacts.extraction.text.Sentence;

/**
 * Tells a level that another has taken the place of: "au lieu de 1 400", "et non plus de sept jours", "désormais 0,7 % au lieu de 1,1 %".
 */
public final class ReplacedLevel {

  /** "désormais attendue à | 0,7 %": so far before a level a word of the present may stand, in tokens. */
  private static final int NOW_REACH = 5;

  private final ChangeWords words;
  private final ComparedChange compared;

  ReplacedLevel(ChangeWords words, ComparedChange compared) {
    this.words = words;
    this.compared = compared;
  }

  /** "au lieu de 1 400": what it was, or was to be. */
  public boolean isInsteadOf(Sentence s, int from) {
    return isNoMore(s, from) || words.against().contains(s.folded(from - 2))
        && (isOf(s, from - 1) || words.to().contains(s.folded(from - 3)));
  }

  /** The same where words of time say that it was: "187 km/h au lieu de 110" tells of no change. */
  public boolean isInsteadOfEarlier(Sentence s, int levelFrom, int from, int to) {
    boolean told = isNoMore(s, from) || compared.isEarlier(s, to);
    for (int i = levelFrom - 1; !told && i >= 0 && i > levelFrom - NOW_REACH && !ComparedChange.isStop(s, i); i--) {
      told = words.beside().now().contains(s.folded(i));
    }
    return told && isInsteadOf(s, from);
  }

  /** "et non plus de | sept jours". */
  private boolean isNoMore(Sentence s, int from) {
    int more = isOf(s, from - 1) ? from - 2 : from - 1;
    return words.beside().noMore().contains(s.folded(more - 1) + " " + s.folded(more));
  }

  private boolean isOf(Sentence s, int i) {
    return words.from().contains(s.folded(i)) || words.ofThe().contains(s.folded(i));
  }
}
