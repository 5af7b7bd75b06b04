package articlefacts.evaluation;

import articlefacts.extraction.text.Span;
import java.util.List;

/**
 * What the extractor's own analysis says of a text, in a form that a treebank can be compared with. Positions are those of the text's
 * tokens, over all its sentences.
 *
 * @param tokens where each token stands
 * @param pos universal part of speech of each token, "" for none
 * @param governors token that each token depends on, -1 for none
 * @param subjects of finite verbs: the token of the verb (of the copula where there is one) and that of the subject's head
 * @param objects likewise, direct objects
 * @param counted token of the numeral, and of the head of what it counts
 */
record AnalysedText(List<Span> tokens, String[] pos, int[] governors, List<Pair> subjects, List<Pair> objects, List<Pair> counted) {

  /** Two tokens. */
  record Pair(int one, int other) {}
}
