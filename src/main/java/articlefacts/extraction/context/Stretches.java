package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Span;
import java.util.List;
import java.util.function.IntConsumer;

/** Stretches of an article's text, such as the parts of a quotation, and the sentences that they lie in. */
final class Stretches {

  private Stretches() {}

  /**
   * Names each sentence that has something of the parts, once, in text order.
   *
   * @param parts in text order
   */
  static void eachSentence(List<Syntax> syntaxes, List<Span> parts, IntConsumer work) {
    int last = -1;
    for (Span part : parts) {
      int first = Math.max(last + 1, sentenceAt(syntaxes, part.start()));
      for (int i = first; i < syntaxes.size() && syntaxes.get(i).sentence().span().start() < part.end(); i++) {
        work.accept(i);
        last = i;
      }
    }
  }

  /** The first sentence that ends behind an offset. */
  private static int sentenceAt(List<Syntax> syntaxes, int offset) {
    int low = 0;
    int high = syntaxes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (syntaxes.get(middle).sentence().span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
