package articlefacts.extraction;

import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Quotation;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what was read of the passages of an article in several languages, in text order. */
final class Mixture {

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();

  /** What was read of the sentences of one language. */
  void add(List<Sentence> read, Extraction extraction) {
    sentences.addAll(read);
    facts.addAll(extraction.facts());
    quotations.addAll(extraction.quotations());
    entities.addAll(extraction.entities());
  }

  /** All of it, each fact with the place of its sentence among all. */
  Extraction whole() {
    sentences.sort(Comparator.comparingInt(sentence -> sentence.span().start()));
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      places.put(sentences.get(i).span().start(), i);
    }
    List<Fact> placed = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      placed.add(fact.inSentence(places.get(fact.sentence().start())));
    }
    placed.sort(Comparator.comparingInt(fact -> fact.span().start()));
    quotations.sort(Comparator.comparingInt(quotation -> quotation.span().start()));
    entities.sort(Comparator.comparingInt(entity -> entity.mentions().isEmpty() ? 0 : entity.mentions().get(0).start()));
    return new Extraction(placed, quotations, entities);
  }
}
