package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * An article of questions and answers, whose answers are one person's: the one that is named before the first question. A question is a
 * short paragraph that ends in a question mark, or stands in the turn of one; from two questions on an article is an interview.
 */
final class Interview {

  private static final int LEAST_QUESTIONS = 2;
  /** Before the first question stand no more sentences than these. */
  private static final int LEAD = 12;
  /** "Le taux est de 2 %. Comment l’expliquez-vous ?": a question has no more sentences. */
  private static final int LONGEST_QUESTION = 4;

  private final List<Syntax> syntaxes;
  private final Clusters clusters;
  private final boolean[] questions;
  private Speaker answers;
  private int first = -1;
  private int firstParagraph = -1;

  Interview(SpeakerResolver speakers, Clusters clusters, List<Syntax> syntaxes) {
    this.syntaxes = syntaxes;
    this.clusters = clusters;
    this.questions = new boolean[syntaxes.size()];
    List<int[]> paragraphs = paragraphs();
    int count = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      if (isQuestion(paragraphs.get(p))) {
        firstParagraph = first < 0 ? p : firstParagraph;
        first = first < 0 ? paragraphs.get(p)[0] : first;
        mark(paragraphs.get(p));
        count++;
      }
    }
    if (count >= LEAST_QUESTIONS && first > 0 && first <= LEAD) {
      answers = named(speakers, clusters);
      prompts(paragraphs);
    }
  }

  /** First and last sentence of each paragraph. */
  private List<int[]> paragraphs() {
    List<int[]> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < syntaxes.size(); i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      if (isBreak(sentence.articleText(), sentence.span().end(), 1)) {
        found.add(new int[] {from, i});
        from = i + 1;
      }
    }
    return found;
  }

  private void mark(int[] paragraph) {
    for (int i = paragraph[0]; i <= paragraph[1]; i++) {
      questions[i] = true;
    }
  }

  /** Where questions and answers take turns, a short paragraph in the place of a question prompts: "Les loyers, eux, montent." */
  private void prompts(List<int[]> paragraphs) {
    for (int p = firstParagraph; p < paragraphs.size(); p++) {
      boolean turn = (p - firstParagraph) % 2 == 0;
      if (questions[paragraphs.get(p)[0]] != turn && (!turn || paragraphs.get(p)[1] > paragraphs.get(p)[0])) {
        return; // they do not take turns any more
      }
      if (turn) {
        mark(paragraphs.get(p));
      }
    }
  }

  /** What the sentence says as an answer; null for a question, for the lead, and in every other article. */
  Report answer(Sentence sentence) {
    int index = sentence.index();
    return answers == null || index <= first || questions[index] ? null
        : new Report(answers, null, answers.span(), index, 0, 0, List.of(sentence.span()), false);
  }

  /** Who answers, as the speaker of words in quotation marks before the first question; null for others and for every other article. */
  Speaker titled(int sentence) {
    return sentence < first ? answers : null;
  }

  /** True for a word of the name of a person or body. */
  boolean isNamed(Syntax syntax, int token) {
    Mention mention = clusters.mentionAt(syntax.sentence().index(), token);
    return mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == Entity.Type.ORGANISATION);
  }

  /** A short paragraph outside quotation marks that ends in a question mark. */
  private boolean isQuestion(int[] paragraph) {
    Sentence sentence = syntaxes.get(paragraph[1]).sentence();
    Sentence head = syntaxes.get(paragraph[0]).sentence();
    boolean asks = sentence.size() > 1
        && (sentence.form(sentence.size() - 1).equals("?") || sentence.form(sentence.size() - 1).equals("…"));
    return asks && paragraph[1] - paragraph[0] < LONGEST_QUESTION && !SaidClause.isQuote(head, 0);
  }

  /** A line ends there, or the article. */
  private static boolean isBreak(String text, int from, int step) {
    int k = from;
    while (k >= 0 && k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\r')) {
      k += step;
    }
    return k < 0 || k >= text.length() || text.charAt(k) == '\n';
  }

  /** The only person that the lead names; null for none, and for several. */
  private Speaker named(SpeakerResolver speakers, Clusters clusters) {
    Mention only = null;
    for (int s = 0; s < first; s++) {
      for (Mention mention : clusters.bySentence.get(s)) {
        boolean person = mention.type() == Entity.Type.PERSON;
        if (person && only != null && !only.words().containsAll(mention.words())) {
          return null;
        }
        only = person && only == null ? mention : only;
      }
    }
    return only == null ? null : speakers.resolve(syntaxes.get(only.sentence()), only.from());
  }
}
