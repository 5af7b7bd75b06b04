package articlefacts.extraction.context;

import articlefacts.extraction.context.EntityReader.Clusters;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * An article of questions and answers, whose answers are one person's: the one that is named before the first question. A question is a short
 * paragraph of its own that ends in a question mark; from two questions on an article is an interview.
 */
final class Interview {

  private static final int LEAST_QUESTIONS = 2;
  /** Before the first question stand no more sentences than these. */
  private static final int LEAD = 12;

  private final List<Syntax> syntaxes;
  private final Clusters clusters;
  private final boolean[] questions;
  private Speaker answers;
  private int first = -1;

  Interview(SpeakerResolver speakers, Clusters clusters, List<Syntax> syntaxes) {
    this.syntaxes = syntaxes;
    this.clusters = clusters;
    this.questions = new boolean[syntaxes.size()];
    int count = 0;
    for (int i = 0; i < syntaxes.size(); i++) {
      questions[i] = isQuestion(i);
      first = questions[i] && first < 0 ? i : first;
      count += questions[i] ? 1 : 0;
    }
    if (count >= LEAST_QUESTIONS && first > 0 && first <= LEAD) {
      answers = named(speakers, clusters);
    }
  }

  /** What the sentence says as an answer; null for a question, for the lead, and in every other article. */
  Report answer(Sentence sentence) {
    int index = sentence.index();
    return answers == null || index <= first || questions[index] ? null
        : new Report(answers, null, answers.span(), index, 0, 0, List.of(sentence.span()), false);
  }

  /** True for a word of the name of a person or body. */
  boolean isNamed(Syntax syntax, int token) {
    Mention mention = clusters.mentionAt(syntax.sentence().index(), token);
    return mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == Entity.Type.ORGANISATION);
  }

  private boolean isQuestion(int i) {
    Sentence sentence = syntaxes.get(i).sentence();
    String text = sentence.articleText();
    boolean asks = sentence.size() > 1 && (sentence.form(sentence.size() - 1).equals("?") || sentence.form(sentence.size() - 1).equals("…"));
    return asks && isBreak(text, sentence.span().start() - 1, -1) && isBreak(text, sentence.span().end(), 1);
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
