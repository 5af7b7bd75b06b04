package articlefacts.extraction.context;

import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares roles by their words: "le secrétaire d’Etat américain" names the "secrétaire d’Etat". Built once for a language; thread-safe.
 */
final class RoleWords {

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final ContextWords words;
  private final List<Alias> aliases = new ArrayList<>();
  private final Set<String> demonyms = new HashSet<>();

  /** "chef de la diplomatie" and "ministre des Affaires étrangères", each as its words. */
  private record Alias(Set<String> name, Set<String> meaning) {}

  RoleWords(ContextWords words) {
    this.words = words;
    for (Map.Entry<String, List<String>> alias : words.roleAliases().entrySet()) {
      Set<String> name = words(alias.getKey());
      for (String meaning : alias.getValue()) {
        aliases.add(new Alias(name, words(meaning)));
      }
    }
    for (String demonym : words.demonyms().keySet()) {
      String folded = WordForms.fold(demonym);
      demonyms.add(folded);
      demonyms.add(stem(folded));
    }
  }

  /**
   * "chef de la diplomatie" for "ministre des Affaires étrangères", either way; more words than the alias only when the role has them too.
   */
  boolean isAlias(Set<String> role, Set<String> wanted) {
    for (Alias alias : aliases) {
      boolean inverse = role.containsAll(alias.name()) && alias.meaning().containsAll(wanted);
      if (inverse || wanted.containsAll(alias.name()) && role.containsAll(alias.meaning()) && areKnown(wanted, alias.name(), role)) {
        return true;
      }
    }
    return false;
  }

  /** The words beyond the alias are demonyms or stand in the role. */
  private boolean areKnown(Set<String> wanted, Set<String> alias, Set<String> role) {
    for (String word : wanted) {
      if (!alias.contains(word) && !role.contains(word) && !demonyms.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The words of some tokens that say something, stemmed. */
  Set<String> words(Sentence sentence, int from, int to) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = from; i < to; i++) {
      if (sentence.isWord(i) && sentence.folded(i).length() > 2 || sentence.isAllCaps(i)) {
        found.add(stem(sentence.folded(i)));
      }
    }
    found.removeIf(w -> words.is("small word", w));
    return found;
  }

  /** The words of a role that say something, stemmed. */
  Set<String> words(String role) {
    Set<String> found = new LinkedHashSet<>();
    for (String part : NO_WORD.split(WordForms.fold(WordForms.normalise(role)))) {
      if (part.length() > 2 || part.length() == 2 && !words.is("small word", part)) {
        found.add(stem(part));
      }
    }
    found.removeIf(w -> words.is("small word", w));
    return found;
  }

  /** Enough to match "américain" and "américaine": a final e or s does not count. */
  private static String stem(String word) {
    int end = word.length();
    while (end > 3 && (word.charAt(end - 1) == 's' || word.charAt(end - 1) == 'e')) {
      end--;
    }
    return word.substring(0, end);
  }
}
