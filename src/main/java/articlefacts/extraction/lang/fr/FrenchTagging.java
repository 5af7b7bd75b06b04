package articlefacts.extraction.lang.fr;

import articlefacts.extraction.lang.Tsv;
import articlefacts.extraction.phrase.State;
import articlefacts.extraction.phrase.TaggingWords;
import articlefacts.extraction.phrase.TaggingWords.Compound;
import articlefacts.extraction.phrase.TaggingWords.StatePair;
import articlefacts.extraction.phrase.TaggingWords.Suffix;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.Number;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import articlefacts.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the tagger's words from the tables {@code tagging-*.tsv}. */
final class FrenchTagging {

  private FrenchTagging() {}

  static TaggingWords words(Morphology morphology, Tokenizer tokenizer) {
    return new TaggingWords(morphology, closed(), compounds(tokenizer), suffixes(), pairs(), verbs("auxiliary"), verbs("copula"),
        verbs("being").iterator().next(), verbs("intransitive"), grammar("genitive"), grammar("object relative"), grammar("inverted"),
        grammar("subject relative"), grammar("time noun"), grammar("title"), verbs("declarative"));
  }

  private static Map<String, List<State>> closed() {
    Map<String, List<State>> closed = new HashMap<>();
    for (String[] row : Tsv.rows(French.class, "tagging-words.tsv")) {
      List<State> states = new ArrayList<>();
      for (String state : row[1].split(" ")) {
        states.add(state.equals("-") ? null : State.valueOf(state));
      }
      closed.put(row[0], Collections.unmodifiableList(states));
    }
    return closed;
  }

  private static List<Compound> compounds(Tokenizer tokenizer) {
    List<Compound> compounds = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "tagging-compounds.tsv")) {
      List<String> forms = tokenizer.tokens(row[0], new Span(0, row[0].length())).stream().map(Token::form).toList();
      State state = State.valueOf(row[1]);
      compounds.add(new Compound(forms, state, row[2].isEmpty() ? state : State.valueOf(row[2])));
    }
    // the longest first: "jusqu'à ce que" before "jusqu'à"
    compounds.sort((a, b) -> Integer.compare(b.forms().size(), a.forms().size()));
    return compounds;
  }

  private static List<Suffix> suffixes() {
    List<Suffix> suffixes = new ArrayList<>();
    for (String[] row : Tsv.rows(French.class, "tagging-suffixes.tsv")) {
      State state = State.valueOf(row[1]);
      Reading reading = new Reading(row[2], category(state), gender(row[3]), number(row[4]), verb(row[5]), Integer.parseInt(row[6]));
      suffixes.add(new Suffix(row[0], state, reading));
    }
    return suffixes;
  }

  private static Category category(State state) {
    return switch (state) {
      case NOUN -> Category.NOUN;
      case ADJECTIVE -> Category.ADJECTIVE;
      case ADVERB -> Category.ADVERB;
      default -> Category.VERB;
    };
  }

  private static Gender gender(String code) {
    return switch (code) {
      case "m" -> Gender.MASCULINE;
      case "f" -> Gender.FEMININE;
      case "e" -> Gender.EITHER;
      default -> null;
    };
  }

  private static Number number(String code) {
    return switch (code) {
      case "s" -> Number.SINGULAR;
      case "p" -> Number.PLURAL;
      case "e" -> Number.EITHER;
      default -> null;
    };
  }

  private static VerbForm verb(String code) {
    return switch (code) {
      case "inf" -> VerbForm.INFINITIVE;
      case "pp" -> VerbForm.PAST_PARTICIPLE;
      case "ppr" -> VerbForm.PRESENT_PARTICIPLE;
      case "future" -> VerbForm.FUTURE;
      case "conditional" -> VerbForm.CONDITIONAL;
      case "imperfect" -> VerbForm.IMPERFECT;
      default -> null;
    };
  }

  private static Map<StatePair, Integer> pairs() {
    Map<StatePair, Integer> pairs = new HashMap<>();
    for (String[] row : Tsv.rows(French.class, "tagging-pairs.tsv")) {
      for (String pair : row[1].split(" ")) {
        int equals = pair.indexOf('=');
        pairs.put(new StatePair(State.valueOf(row[0]), State.valueOf(pair.substring(0, equals))), Integer.parseInt(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static Set<String> verbs(String wanted) {
    return column("tagging-verbs.tsv", wanted);
  }

  private static Set<String> grammar(String wanted) {
    return column("tagging-grammar.tsv", wanted);
  }

  private static Set<String> column(String table, String wanted) {
    Set<String> words = new HashSet<>();
    for (String[] row : Tsv.rows(French.class, table)) {
      if (row[1].equals(wanted)) {
        words.add(row[0]);
      }
    }
    return words;
  }
}
