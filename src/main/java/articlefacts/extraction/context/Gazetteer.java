package articlefacts.extraction.context;

import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the names of {@link ContextWords#names()} in a sentence, longest first: "Corée du Sud" before "Corée". */
final class Gazetteer {

  private final Map<String, List<Name>> byFirst = new HashMap<>();
  private final WordTable<List<Name>> names = new WordTable<>(TablePlace.NAMES, word -> byFirst.get(word.folded()));

  Gazetteer(List<Name> names) {
    for (Name name : names) {
      byFirst.computeIfAbsent(name.forms().get(0), f -> new ArrayList<>()).add(name);
    }
    for (List<Name> list : byFirst.values()) {
      list.sort((a, b) -> Integer.compare(b.forms().size(), a.forms().size()));
    }
  }

  /** True when a name begins with the word; most words answer no. */
  boolean mayStart(Sentence sentence, int i) {
    return firsts(sentence, i) != null;
  }

  /** The longest name whose first token is {@code i}; null for none. A name is written with capitals where its entry has them. */
  Name at(Sentence sentence, int i) {
    List<Name> names = firsts(sentence, i);
    for (int n = 0; names != null && n < names.size(); n++) {
      if (matches(sentence, i, names.get(n))) {
        return names.get(n);
      }
    }
    return null;
  }

  private List<Name> firsts(Sentence sentence, int i) {
    Lexeme word = sentence.lexeme(i);
    return word == null ? null : names.of(word);
  }

  private static boolean matches(Sentence sentence, int i, Name name) {
    List<String> forms = name.forms();
    for (int k = 0; k < forms.size(); k++) {
      if (!forms.get(k).equals(sentence.folded(i + k)) || name.capitals().get(k) && !isWrittenLarge(sentence, i + k, name, k)) {
        return false;
      }
    }
    boolean joined = sentence.form(i - 1).equals("-") && sentence.touchesNext(i - 1) && sentence.touchesNext(i - 2)
        && sentence.isCapitalised(i - 2);
    return !joined;
  }

  /** "La Réunion" is no "la réunion"; an acronym needs all its capitals. */
  private static boolean isWrittenLarge(Sentence sentence, int i, Name name, int k) {
    boolean article = k == 0 && name.forms().size() > 1 && name.capitals().get(name.forms().size() - 1);
    return name.acronym() ? sentence.isAllCaps(i) : sentence.isCapitalised(i) || article;
  }
}
