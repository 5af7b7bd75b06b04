package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/** What a thing can take or measure is so, though it "can" be: "The hall can hold 900 people", "can reach 11 metres in length". */
final class Capabilities {

  private final ContextWords words;

  Capabilities(ContextWords words) {
    this.words = words;
  }

  /** @param read what was read of the figure by its modal verb */
  boolean isOne(Syntax syntax, StatedModality read, int from, int to) {
    Sentence s = syntax.sentence();
    int modal = read.modality() == Modality.POSSIBLE && read.span() != null ? s.tokenAt(read.span().start()) : from;
    if (modal >= from || !words.is("capability modal", s.form(modal))) {
      return false;
    }
    String verb = syntax.dependencies().lemma(modal + 1);
    boolean size = words.is("length unit", syntax.tags().lemma(to - 1)) || words.is("unit of weight", syntax.tags().lemma(to - 1));
    return words.is("capacity verb", verb) || size && words.is("size verb", verb);
  }
}
