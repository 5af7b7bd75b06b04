package articlefacts.evaluation;

import articlefacts.evaluation.AnalysedText.Pair;
import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.SentenceSplitter;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads a text as the extractor does and shows what it made of it. */
final class DependencyAnalyser {

  private final SentenceSplitter splitter;
  private final Function<Sentence, Dependencies> reader;

  DependencyAnalyser(SentenceSplitter splitter, Function<Sentence, Dependencies> reader) {
    this.splitter = splitter;
    this.reader = reader;
  }

  AnalysedText analyse(String text) {
    List<Sentence> sentences = splitter.sentences(text);
    int size = sentences.stream().mapToInt(Sentence::size).sum();
    AnalysedText analysed =
        new AnalysedText(new ArrayList<>(size), new String[size], new int[size], new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Arrays.fill(analysed.governors(), -1);
    for (Sentence sentence : sentences) {
      add(analysed, reader.apply(sentence), analysed.tokens().size());
    }
    return analysed;
  }

  private static void add(AnalysedText analysed, Dependencies dependencies, int base) {
    Sentence sentence = dependencies.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      analysed.tokens().add(new Span(sentence.token(i).start(), sentence.token(i).end()));
      analysed.pos()[base + i] = dependencies.upos(i).name();
      int head = dependencies.head(i);
      analysed.governors()[base + i] = head < 0 ? -1 : base + head;
    }
    for (int i = 0; i < sentence.size(); i++) {
      int head = dependencies.head(i);
      if (head < 0 || dependencies.first(i) != i) {
        continue;
      }
      Relation relation = dependencies.relation(i);
      if (relation == Relation.NUMERAL) {
        analysed.counted().add(new Pair(base + i, base + head));
      } else if ((relation == Relation.SUBJECT || relation == Relation.OBJECT) && isFinite(dependencies, head)) {
        (relation == Relation.SUBJECT ? analysed.subjects() : analysed.objects()).add(new Pair(base + verbOf(dependencies, head), base + i));
      }
    }
  }

  private static boolean isFinite(Dependencies d, int verb) {
    if (d.isFinite(verb)) {
      return true;
    }
    for (int i = 0; i < d.sentence().size(); i++) {
      Relation relation = d.relation(i);
      boolean helps = relation == Relation.AUXILIARY || relation == Relation.PASSIVE_AUXILIARY || relation == Relation.COPULA;
      if (helps && d.head(i) == verb && d.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  private static int verbOf(Dependencies d, int predicate) {
    for (int i = 0; i < d.sentence().size(); i++) {
      if (d.head(i) == predicate && d.relation(i) == Relation.COPULA) {
        return i;
      }
    }
    return predicate;
  }
}
