package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.Set;

/**
 * Reads the role beside a name: "le secrétaire d’Etat | Rex Tillerson", "Jens Stoltenberg, | secrétaire général de l’OTAN".
 */
final class RoleReader {

  private final ContextWords words;

  RoleReader(ContextWords words) {
    this.words = words;
  }

  /** A role as written, without article. */
  record RoleText(String text, Span span) {}

  /** The role that ends where the name begins: "le secrétaire d’Etat | Rex Tillerson", "le secrétaire à la Défense, | Ashton Carter". */
  RoleText roleBefore(Syntax syntax, int from) {
    boolean comma = syntax.sentence().form(from - 1).equals(",");
    NounPhrase phrase = syntax.phraseAt(comma ? from - 2 : from - 1);
    if (phrase == null || phrase.covers(from) && phrase.from() == from) {
      return null;
    }
    NounPhrase found = null;
    while (phrase != null) {
      if (isRolePhrase(syntax, phrase, from)) {
        found = phrase;
        if (!comma) {
          break;
        }
      }
      boolean hangs = phrase.role() == NounPhrase.Role.COMPLEMENT || phrase.role() == NounPhrase.Role.OBLIQUE
          || phrase.role() == NounPhrase.Role.APPOSITION;
      phrase = hangs ? syntax.governor(phrase) : null;
    }
    return found == null || found.head() >= from ? null : roleText(syntax, found, comma ? from - 1 : from);
  }

  private boolean isRolePhrase(Syntax syntax, NounPhrase phrase, int before) {
    return phrase.head() < before && isRole(syntax, phrase.head()) || roleToken(syntax, phrase, before) >= 0;
  }

  /** The first role noun inside a phrase, which need not be its head: "Premier ministre"; -1 for none. */
  private int roleToken(Syntax syntax, NounPhrase phrase, int before) {
    for (int i = phrase.from(); i < Math.min(before, phrase.to()); i++) {
      if (isRole(syntax, i)) {
        return i;
      }
    }
    return -1;
  }

  /** A noun that is a role, as "ministre" and "climatologue" are. */
  boolean isRole(Syntax syntax, int i) {
    Sentence s = syntax.sentence();
    return s.isWord(i) && (words.is("role", syntax.tags().lemma(i)) || words.is("role", s.form(i)) || endsAsRole(syntax.tags().lemma(i)))
        || s.form(i + 1).equals("-") && s.touchesNext(i) && words.is("role", s.form(i) + "-" + s.form(i + 2));
  }

  /** "climatologue", "sismologue": the ending tells. */
  private boolean endsAsRole(String lemma) {
    for (String ending : words.classes().getOrDefault("role ending", Set.of())) {
      if (lemma.length() > ending.length() + 2 && lemma.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static RoleText roleText(Syntax syntax, NounPhrase phrase, int to) {
    int from = phrase.from();
    while (from < phrase.head() && (syntax.tags().is(from, Pos.DETERMINER) || syntax.tags().is(from, Pos.NUMBER))) {
      from++;
    }
    int end = Math.max(Math.min(to, syntax.sentence().size()), from + 1);
    Span span = syntax.sentence().span(from, end);
    return new RoleText(span.in(syntax.sentence().articleText()), span);
  }

  /** The role behind the name and a comma: "Jens Stoltenberg, | secrétaire général de l’OTAN". */
  RoleText roleAfter(Syntax syntax, int nameFrom, int to) {
    Sentence sentence = syntax.sentence();
    if (!sentence.form(to).equals(",")) {
      return null;
    }
    NounPhrase phrase = syntax.phraseAt(to + 1);
    if (phrase == null || phrase.from() != to + 1 || !isRolePhrase(syntax, phrase, sentence.size())) {
      return null;
    }
    return roleText(syntax, phrase, sentence.tokenAt(syntax.extent(phrase).end()));
  }
}
