package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/**
 * Finds the place that a figure stands right behind: "Valence (six), Montélimar (quatre)", "en Vendée, où 210 000 canards".
 */
final class PlaceBeside {

  private static final int WHERE_REACH = 16;

  private final ContextWords words;
  private final Clusters clusters;

  PlaceBeside(ContextWords words, Clusters clusters) {
    this.words = words;
    this.clusters = clusters;
  }

  /** The place that a figure in brackets stands behind: "Valence (six), Montélimar (quatre)"; null for others. */
  Mention behindName(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    boolean brackets = sentence.form(from - 1).equals("(") && (sentence.form(to).equals(")") || sentence.form(to).equals(","));
    Mention mention = brackets ? clusters.mentionAt(sentence.index(), from - 2) : null;
    return mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null && mention.to() == from - 1 ? mention : null;
  }

  /**
   * "en Vendée, où 210 000 canards …", "aux Pays-Bas, où les ventes ont bondi de 21 %, à 96 millions": the place that "où" stands behind;
   * null for others.
   */
  Mention whereName(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    for (int i = from - 1; i > 0 && i >= from - WHERE_REACH && !sentence.form(i).equals(";"); i--) {
      if (words.is("where", sentence.form(i))) {
        int name = sentence.form(i - 1).equals(",") ? i - 2 : sentence.form(i - 1).equals(")") ? behindBrackets(sentence, i - 1) : i - 1;
        Mention mention = clusters.mentionAt(sentence.index(), name);
        return mention != null && mention.type() == Entity.Type.PLACE && mention.name() != null ? mention : null;
      }
      if (i < from - 3 && clusters.isPlace(sentence.index(), i)) {
        return null;
      }
    }
    return null;
  }

  /** Before the bracket that closes at a token: "à Emmen (LU), où …". */
  private static int behindBrackets(Sentence sentence, int close) {
    int i = close;
    while (i > 0 && i > close - 4 && !sentence.form(i).equals("(")) {
      i--;
    }
    return i - 1;
  }
}
