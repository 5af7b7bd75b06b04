package articlefacts.extraction.lang;

import articlefacts.extraction.phrase.DependencyWords;
import articlefacts.extraction.phrase.State;
import articlefacts.extraction.phrase.TagOrders;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the tagger's words from the tables {@code tagging-*.tsv}. */
final class TaggingTables {

  private TaggingTables() {}

  static TaggingWords words(Tables tables, Morphology morphology, Tokenizer tokenizer) {
    return new TaggingWords(morphology, closed(tables), compounds(tables, tokenizer), suffixes(tables), pairs(tables),
        verbs(tables, "auxiliary"), verbs(tables, "copula"),
        verbs(tables, "being").iterator().next(), verbs(tables, "intransitive"), grammar(tables, "genitive"),
        grammar(tables, "object relative"), grammar(tables, "inverted"),
        grammar(tables, "subject relative"), grammar(tables, "time noun"), grammar(tables, "title"), verbs(tables, "declarative"),
        !tables.words("segmentation.tsv", "tag orders").isEmpty());
  }

  /** How tokens join to words, and which words are alike, from {@code segmentation.tsv} and tables that have more to say. */
  static DependencyWords dependencies(Tables tables) {
    boolean hyphens = !tables.words("segmentation.tsv", "joining sign").isEmpty();
    return new DependencyWords(hyphens, grammar(tables, "inverted"), tables.words("segmentation.tsv", "prefix"),
        tables.words("segmentation.tsv", "ordinal"),
        tables.words("tokens.tsv", "abbreviation"), classes(tables),
        new TagOrders(() -> tables.words("segmentation.tsv", "tag orders").isEmpty() ? List.of() : tables.rows("tag-orders.tsv")));
  }

  /** Words that the parser takes alike. The order of the classes is part of the models: a new one goes to the end. */
  private static Map<String, Integer> classes(Tables tables) {
    List<Set<String>> classes = List.of(verbs(tables, "declarative"), verbs(tables, "copula"), verbs(tables, "intransitive"),
        grammar(tables, "time noun"),
        grammar(tables, "title"), tables.words("figures.tsv", "person"), tables.words("time.tsv", "unit"));
    Map<String, Integer> bits = new HashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      int bit = 1 << i;
      classes.get(i).forEach(word -> bits.merge(word, bit, (one, other) -> one | other));
    }
    return bits;
  }

  private static Map<String, List<State>> closed(Tables tables) {
    Map<String, List<State>> closed = new HashMap<>();
    for (String[] row : tables.rows("tagging-words.tsv")) {
      List<State> states = new ArrayList<>();
      for (String state : row[1].split(" ")) {
        states.add(state.equals("-") ? null : State.valueOf(state));
      }
      closed.put(row[0], Collections.unmodifiableList(states));
    }
    return closed;
  }

  private static List<Compound> compounds(Tables tables, Tokenizer tokenizer) {
    List<Compound> compounds = new ArrayList<>();
    for (String[] row : tables.rows("tagging-compounds.tsv")) {
      List<String> forms = tokenizer.tokens(row[0], new Span(0, row[0].length())).stream().map(Token::form).toList();
      State state = State.valueOf(row[1]);
      compounds.add(new Compound(forms, state, row[2].isEmpty() ? state : State.valueOf(row[2])));
    }
    // the longest first: "jusqu'à ce que" before "jusqu'à"
    compounds.sort((a, b) -> Integer.compare(b.forms().size(), a.forms().size()));
    return compounds;
  }

  private static List<Suffix> suffixes(Tables tables) {
    List<Suffix> suffixes = new ArrayList<>();
    for (String[] row : tables.rows("tagging-suffixes.tsv")) {
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

  private static Map<StatePair, Integer> pairs(Tables tables) {
    Map<StatePair, Integer> pairs = new HashMap<>();
    for (String[] row : tables.rows("tagging-pairs.tsv")) {
      for (String pair : row[1].split(" ")) {
        int equals = pair.indexOf('=');
        pairs.put(new StatePair(State.valueOf(row[0]), State.valueOf(pair.substring(0, equals))),
            Integer.parseInt(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static Set<String> verbs(Tables tables, String wanted) {
    return tables.words("tagging-verbs.tsv", wanted);
  }

  private static Set<String> grammar(Tables tables, String wanted) {
    return tables.words("tagging-grammar.tsv", wanted);
  }
}
