package articlefacts.extraction.context;

import articlefacts.extraction.context.QuoteMarks.Marked;
import articlefacts.extraction.phrase.Clause;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * Who speaks in quotation marks that no verb of saying introduces: "Le maire, Paul Astier, ne décolère pas : « … »", "« … » – Odile Fabre,
 * directrice".
 */
final class Introductions {

  private final ContextWords words;
  private final SpeakerResolver speakers;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;

  Introductions(ContextWords words, SpeakerResolver speakers, Clusters clusters, List<Syntax> syntaxes) {
    this.words = words;
    this.speakers = speakers;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
  }

  /** A report without verb for the words between marks, or null. */
  Report introduces(Marked quote) {
    Report colon = byColon(quote);
    return colon != null ? colon : byDash(quote);
  }

  /** The subject of the sentence that ends with the colon. */
  private Report byColon(Marked quote) {
    Syntax syntax = syntaxes.get(quote.first());
    int open = syntax.sentence().tokenAt(quote.inside().start()) - 1;
    int colon = open - 1;
    if (open <= 0 && quote.first() > 0) {
      syntax = syntaxes.get(quote.first() - 1);
      colon = syntax.sentence().size() - 1;
    }
    if (colon < 0 || !syntax.sentence().form(colon).equals(":")) {
      return null;
    }
    Speaker speaker = subject(syntax, colon);
    return speaker == null ? null : new Report(speaker, null, null, syntax.sentence().index(), colon, colon + 1, List.of(), true);
  }

  private Speaker subject(Syntax syntax, int before) {
    for (Clause clause : syntax.clauses()) {
      NounPhrase subject = clause.from() < before ? syntax.phrase(clause.subject()) : null;
      boolean here = subject != null && subject.to() <= before && clause.kind() != Clause.Kind.RELATIVE;
      if (here && speaks(syntax, subject.from())) {
        return speakers.resolve(syntax, subject.from());
      }
    }
    Mention last = null;
    for (Mention mention : clusters.bySentence.get(syntax.sentence().index())) {
      last = mention.to() <= before && mention.type() == Entity.Type.PERSON ? mention : last;
    }
    return last == null ? null : speakers.resolve(syntax, last.from());
  }

  private boolean speaks(Syntax syntax, int from) {
    SpeakerPhrase phrase = speakers.phrases().at(syntax, from);
    if (words.is("pronoun", syntax.sentence().form(from))) {
      return true;
    }
    boolean person = phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PERSON;
    String lemma = phrase == null ? "" : syntax.tags().lemma(phrase.head());
    boolean one = phrase != null && phrase.name() == null
        && (words.is("role", lemma) || words.is("people noun", lemma) || words.is("generic role", lemma)
        || phrase.properFrom() == phrase.from());
    return person || one;
  }

  /** "« … » – Odile Fabre, directrice": the name alone behind a dash. */
  private Report byDash(Marked quote) {
    for (int s = quote.last(); s <= Math.min(syntaxes.size() - 1, quote.last() + 1); s++) {
      Syntax syntax = syntaxes.get(s);
      Sentence sentence = syntax.sentence();
      int at = s == quote.last() ? sentence.tokenAt(quote.inside().end()) + 1 : 0;
      while (sentence.form(at).equals(".") || sentence.form(at).equals(",") || sentence.form(at).equals("»")
          || sentence.form(at).equals("”")) {
        at++;
      }
      boolean dash = sentence.form(at).equals("–") || sentence.form(at).equals("—") || sentence.form(at).equals("-");
      Mention mention = dash ? clusters.starts(s, at + 1) : null;
      if (mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == null && mention.words().size() > 1)) {
        Speaker speaker = speakers.resolve(syntax, at + 1);
        return new Report(speaker, null, null, s, at, at + 1, List.of(), true);
      }
      if (at < sentence.size()) {
        return null;
      }
    }
    return null;
  }
}
