package articlefacts.extraction.context;

import articlefacts.extraction.context.FigureContext.PlaceAt;
import articlefacts.extraction.phrase.NounPhrase.Role;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.WordForms;
import java.util.Map;

/**
 * Finds the country of an adjective on what a figure counts: "civils irakiens", "soldats nord-coréens" on "4,5 millions de".
 */
final class Demonyms {

  private final ContextWords words;
  private final PlaceNames names;

  Demonyms(ContextWords words, PlaceNames names) {
    this.words = words;
    this.names = names;
  }

  /** "civils irakiens": adds the country of an adjective on the counted noun or its complement. */
  void addDemonyms(Syntax syntax, NounPhrase figure, Map<String, PlaceAt> found) {
    NounPhrase phrase = figure;
    while (phrase != null && found.isEmpty()) {
      addFirst(syntax, phrase, found);
      phrase = complement(syntax, phrase);
    }
  }

  private void addFirst(Syntax syntax, NounPhrase phrase, Map<String, PlaceAt> found) {
    Sentence sentence = syntax.sentence();
    for (int i = phrase.from(); i < phrase.to(); i++) {
      int to = compoundEnd(sentence, i);
      String compound = to > i + 1 ? words.demonyms().get(WordForms.normalise(sentence.surface(i, to))) : null;
      String code = compound == null ? words.demonyms().get(syntax.tags().lemma(i)) : compound;
      if (code != null) {
        names.addDemonym(sentence, sentence.span(i, compound == null ? i + 1 : to), code, found);
        return;
      }
    }
  }

  /** Behind "nord-coréens", "South African"; behind one word where no compound can stand. */
  static int compoundEnd(Sentence sentence, int i) {
    boolean hyphen = sentence.form(i + 1).equals("-") && i + 2 < sentence.size();
    boolean pair = sentence.isCapitalised(i) && sentence.isCapitalised(i + 1) && sentence.isWord(i + 1);
    return hyphen ? i + 3 : pair ? i + 2 : i + 1;
  }

  /** "de civils irakiens" on "4,5 millions". */
  private static NounPhrase complement(Syntax syntax, NounPhrase phrase) {
    NounPhrase next = phrase.index() + 1 < syntax.phrases().size() ? syntax.phrases().get(phrase.index() + 1) : null;
    return next != null && next.governor() == phrase.index() && next.role() == Role.COMPLEMENT && next.from() <= phrase.to() + 1 ? next
        : null;
  }
}
