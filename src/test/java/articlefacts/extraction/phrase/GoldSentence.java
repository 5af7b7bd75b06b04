package articlefacts.extraction.phrase;

import articlefacts.evaluation.Treebank;
import articlefacts.evaluation.Treebank.Word;
import articlefacts.extraction.phrase.WordTag.Form;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a treebank in our words: "du", two words there, is one here, with the arc of the one that hangs on what is outside.
 *
 * @param heads for each word its governor; the number of words for the root
 */
record GoldSentence(Sentence sentence, WordTag[] tags, int[] heads, Relation[] relations) {

  static Sentence sentence(SentenceSplitter splitter, String text) {
    List<Token> tokens = new ArrayList<>();
    splitter.sentences(text).forEach(s -> tokens.addAll(s.tokens()));
    return new Sentence(text, 0, new Span(0, text.length()), tokens);
  }

  /** @param auxiliaries lemmas of verbs that are all tagged as auxiliaries */
  static GoldSentence of(Treebank.Tree tree, Words words, Set<String> auxiliaries) {
    int[] ours = wordsOfGold(tree, words);
    int[] top = topsOf(tree, words.size, ours);
    WordTag[] tags = new WordTag[words.size];
    int[] heads = new int[words.size];
    Relation[] relations = new Relation[words.size];
    for (int w = 0; w < words.size; w++) {
      if (top[w] < 0) { // a part of a word of the treebank
        heads[w] = Math.max(0, w - 1);
        while (heads[w] > 0 && top[heads[w]] < 0) {
          heads[w]--;
        }
        tags[w] = tags[heads[w]] == null ? new WordTag(Upos.X, Form.NONE) : tags[heads[w]];
        relations[w] = Relation.FLAT;
        heads[w] = w == 0 ? words.size : heads[w];
      } else {
        Word word = tree.words().get(top[w]);
        heads[w] = word.head() < 0 ? words.size : ours[word.head()];
        relations[w] = Relation.of(word.relation());
        tags[w] = tag(word, auxiliaries);
      }
    }
    return new GoldSentence(words.sentence, tags, heads, relations);
  }

  /** For each word of the treebank the word of ours in which it begins. */
  private static int[] wordsOfGold(Treebank.Tree tree, Words words) {
    int[] ours = new int[tree.words().size()];
    int w = 0;
    for (int g = 0; g < ours.length; g++) {
      int start = tree.words().get(g).span().start();
      while (w + 1 < words.size && words.sentence.token(words.from[w + 1]).start() <= start) {
        w++;
      }
      ours[g] = w;
    }
    return ours;
  }

  /** For each of our words the treebank's word in it whose governor is outside; -1 for none. */
  private static int[] topsOf(Treebank.Tree tree, int size, int[] ours) {
    int[] top = new int[size];
    Arrays.fill(top, -1);
    for (int g = 0; g < ours.length; g++) {
      int head = tree.words().get(g).head();
      if (top[ours[g]] < 0 && (head < 0 || ours[head] != ours[g])) {
        top[ours[g]] = g;
      }
    }
    return top;
  }

  private static WordTag tag(Word word, Set<String> auxiliaries) {
    boolean article = word.upos().equals("ADP") && word.shared();
    Upos upos = word.upos().equals("VERB") && auxiliaries.contains(word.lemma()) ? Upos.AUX : Upos.valueOf(word.upos());
    return new WordTag(upos, article ? Form.CONTRACTED : form(word));
  }

  private static Form form(Word word) {
    return switch (word.upos()) {
      case "VERB", "AUX" -> word.has("VerbForm=Inf") ? Form.INFINITIVE
          : word.has("VerbForm=Ger") ? Form.PRESENT_PARTICIPLE
          : word.has("VerbForm=Part") ? word.has("Tense=Pres") ? Form.PRESENT_PARTICIPLE : Form.PAST_PARTICIPLE
          : word.has("VerbForm=Fin") ? Form.FINITE : Form.NONE;
      case "PRON" -> word.has("PronType=Rel") ? Form.RELATIVE : word.has("PronType=Prs") ? Form.PERSONAL : Form.NONE;
      case "ADV", "PART" -> word.has("Polarity=Neg") ? Form.NEGATIVE : Form.NONE;
      case "NOUN" -> word.has("Number=Plur") ? Form.PLURAL : Form.NONE;
      default -> Form.NONE;
    };
  }
}
