package articlefacts.evaluation;

import articlefacts.evaluation.AnalysedText.Pair;
import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.number.NumberMention;
import articlefacts.extraction.phrase.CountedPhrase;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads tags, chunks and clauses of a text, which stages ask that do not ask the dependencies yet. */
final class TextAnalyser {

  private final LanguageFolder language;

  TextAnalyser(LanguageFolder language) {
    this.language = language;
  }

  AnalysedText analyse(String text) {
    List<Sentence> sentences = language.splitter().sentences(text);
    int size = sentences.stream().mapToInt(Sentence::size).sum();
    AnalysedText analysed =
        new AnalysedText(new ArrayList<>(size), new String[size], new int[size], new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Arrays.fill(analysed.governors(), -1);
    for (Sentence sentence : sentences) {
      add(analysed, language.syntax().read(sentence), analysed.tokens().size());
    }
    return analysed;
  }

  private void add(AnalysedText analysed, Syntax syntax, int base) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      analysed.tokens().add(new Span(sentence.token(i).start(), sentence.token(i).end()));
      analysed.pos()[base + i] = upos(syntax.tags().pos(i));
    }
    for (NounPhrase phrase : syntax.phrases()) {
      VerbGroup verb = syntax.verb(phrase.verb());
      if (verb != null && verb.isFinite() && phrase.role() == NounPhrase.Role.OBJECT) {
        analysed.objects().add(new Pair(base + verb.head(), base + phrase.head()));
      }
      NounPhrase on = syntax.governor(phrase);
      analysed.governors()[base + phrase.head()] = on != null ? base + on.head() : verb != null ? base + verb.head() : -1;
    }
    for (VerbGroup verb : syntax.verbs()) {
      NounPhrase subject = verb.isFinite() ? syntax.subject(verb) : null;
      if (subject != null) {
        analysed.subjects().add(new Pair(base + verb.head(), base + subject.head()));
      }
    }
    counted(analysed, sentence, base);
  }

  private void counted(AnalysedText analysed, Sentence sentence, int base) {
    for (NumberMention number : language.numbers().readAll(sentence)) {
      boolean plural = number.value().compareTo(BigDecimal.ONE) > 0;
      if (!number.is(NumberMention.Form.CARDINAL) || !plural && !number.digits()) {
        continue; // "premier", "un" is seldom a numeral
      }
      CountedPhrase phrase = language.counted().read(sentence, number.to(), plural, number.takesOf(), number.digits());
      if (phrase != null && phrase.hasHead()) {
        analysed.counted().add(new Pair(base + number.from(), base + phrase.headFrom()));
      }
    }
  }

  private static String upos(Pos pos) {
    return switch (pos) {
      case NOUN -> "NOUN";
      case PROPER_NOUN -> "PROPN";
      case ADJECTIVE -> "ADJ";
      case VERB -> "VERB";
      case AUXILIARY -> "AUX";
      case DETERMINER -> "DET";
      case SUBJECT, CLITIC, PRONOUN, RELATIVE -> "PRON";
      case PREPOSITION -> "ADP";
      case ADVERB, NEGATION -> "ADV";
      case COORDINATION -> "CCONJ";
      case SUBORDINATION -> "SCONJ";
      case NUMBER -> "NUM";
      case PUNCTUATION -> "PUNCT";
      case OTHER -> "X";
    };
  }
}
