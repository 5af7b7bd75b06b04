package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import java.util.List;

/**
 * The place behind figures that several say of the same: "Ils étaient 12 000 selon la préfecture et 30 000 selon les organisateurs à
 * défiler à Nantes" holds for both.
 *
 * <p>A figure is one of them that has who says it right behind; the place stands behind the last of them, before any other figure.
 */
final class RivalPlaces {

  /** A figure's noun and a comma stand before who says it, in tokens. */
  private static final int COUNTED = 4;
  /** Who says it is named in no more tokens. */
  private static final int SOURCE = 8;

  private final ContextWords words;

  RivalPlaces(ContextWords words) {
    this.words = words;
  }

  /** Null where the figure has no source right behind, or no place stands behind the last source. */
  Mention read(Syntax syntax, int to, List<Mention> names) {
    Sentence sentence = syntax.sentence();
    int behind = behindSource(syntax, to);
    int at = behind;
    boolean joined = false;
    while (at >= 0 && at < sentence.size() && !sentence.form(at).equals(";")) {
      if (isNumber(syntax, at)) {
        while (isNumber(syntax, at)) {
          at++;
        }
        at = behindSource(syntax, at);
        behind = at;
        joined = false;
        continue;
      }
      joined |= syntax.tags().is(at, Pos.COORDINATION);
      if (joined && syntax.tags().form(at) != null && syntax.tags().form(at).isFinite()) {
        return null; // "12 morts selon l’hôpital, et la route est coupée à Brest"
      }
      Mention place = placeAt(sentence, at, names);
      if (place != null && at > behind) {
        return place;
      }
      at++;
    }
    return null;
  }

  private Mention placeAt(Sentence sentence, int at, List<Mention> names) {
    String before = sentence.form(at - 1);
    for (Mention name : words.is("locative", before) && !words.is("of", before) ? names : List.<Mention>of()) {
      if (name.from() == at && name.type() == Entity.Type.PLACE && name.name() != null) {
        return name;
      }
    }
    return null;
  }

  /** The token behind who says the figure that ends at {@code to}; -1 where nobody is named right behind it. */
  private int behindSource(Syntax syntax, int to) {
    Sentence sentence = syntax.sentence();
    int at = to;
    while (at < to + COUNTED && words.longest("source preposition", sentence, at) == 0) {
      boolean counted = syntax.tags().is(at, Pos.NOUN) || syntax.tags().is(at, Pos.ADJECTIVE) || sentence.form(at).equals(",");
      if (!counted) {
        return -1;
      }
      at++;
    }
    int preposition = words.longest("source preposition", sentence, at);
    int end = at + preposition;
    while (end < at + SOURCE && preposition > 0 && isOfName(syntax, end)) {
      end++;
    }
    return preposition == 0 ? -1 : end;
  }

  /** "la préfecture de police": words of a noun phrase. */
  private boolean isOfName(Syntax syntax, int at) {
    return switch (syntax.tags().pos(at)) {
      case DETERMINER, NOUN, PROPER_NOUN, ADJECTIVE -> true;
      case PREPOSITION -> words.is("of", syntax.sentence().form(at));
      default -> false;
    };
  }

  private static boolean isNumber(Syntax syntax, int at) {
    return syntax.tags().is(at, Pos.NUMBER) || syntax.sentence().isDigits(at);
  }
}
