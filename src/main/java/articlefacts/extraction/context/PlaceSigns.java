package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;

/**
 * Tells from the words around whether a word that may be a place is meant for one: "à Tours", "(Tours)", "Perth's", "LORIENT (Reuters) -";
 * "Nice" at the head of a sentence may be a word, "Brent" is crude.
 */
final class PlaceSigns {

  private final ContextWords words;

  PlaceSigns(ContextWords words) {
    this.words = words;
  }

  /**
   * The words around say that a place is meant: "à Tours", "(Tours)", "Vannes, Lorient et Brest", "LORIENT (Reuters)"; a great name needs
   * none.
   */
  boolean isVouched(Sentence sentence, int i, PlaceTable.Found place, Mention before) {
    String previous = sentence.form(i - 1);
    int to = i + place.length();
    // "au CHU" is no town
    boolean shouted = sentence.isAllCaps(i) && !isDateline(sentence, i, to) && place.doubt() != PlaceTable.Doubt.NONE;
    if (shouted) {
      return false;
    }
    boolean named = words.is("of", previous) && words.is("city noun", sentence.form(i - 2)); // "in the city of Jos"
    boolean where = named || words.is("locative", previous) || words.is("place noun", previous) || isDateline(sentence, i, to);
    boolean inBrackets = previous.equals("(") && (sentence.form(to).equals(")") || sentence.form(to).equals(","));
    // "Valence (six), Montélimar (quatre)"
    boolean counted = previous.equals(",") && sentence.form(i - 2).equals(")") && sentence.form(to).equals("(");
    boolean listed = counted || before != null && before.type() == Entity.Type.PLACE && before.to() == i - 1
        && words.is("list sign", previous);
    return switch (place.doubt()) {
      case NONE -> true;
      case WORD -> where || inBrackets || listed || words.is("of a place", previous);
      case GIVEN_NAME -> where && !words.is("addressee preposition", previous) || inBrackets || listed;
      case CONTRACTED -> words.is("contracted article", previous);
    };
  }

  /** "Sydney home values", "Perth's", "Mayo (58,000)", "the state of Jalisco": what stands behind, or a name that no dictionary has. */
  boolean isVouchedBehind(Syntax syntax, int i, PlaceTable.Found place) {
    Sentence sentence = syntax.sentence();
    int to = i + place.length();
    if (sentence.isCapitalised(to) && sentence.isWord(to) || sentence.isAllCaps(i) || place.doubt() == PlaceTable.Doubt.CONTRACTED) {
      return false;
    }
    boolean noun = isNoun(syntax, to) && !words.is("role", syntax.tags().lemma(to));
    boolean number = sentence.form(to).equals("(") && (sentence.isDigits(to + 1) || sentence.isDigits(to + 2));
    boolean named = sentence.form(i - 1).equals("of") && words.is("place noun", sentence.form(i - 2));
    boolean free = i == 0 || syntax.tags().is(i - 1, Pos.NUMBER) || !sentence.isCapitalised(i - 1) || !sentence.isWord(i - 1);
    boolean word = place.doubt() == PlaceTable.Doubt.WORD;
    boolean unheard = word && i > 0 && place.length() == 1 && !syntax.tags().tag(i).known()
        && !words.givenNames().containsKey(sentence.folded(i));
    boolean owner = word && sentence.form(to).equals("'s") && !words.givenNames().containsKey(sentence.folded(i)) && i > 0;
    boolean acts = word && words.is("state verb", syntax.tags().lemma(to)) && syntax.tags().pos(to).isVerbal();
    return free && (noun || number || named || unheard || owner || acts);
  }

  /** "values", "home values". */
  static boolean isNoun(Syntax syntax, int i) {
    return syntax.tags().is(i, Pos.NOUN) || syntax.tags().is(i, Pos.ADJECTIVE) && syntax.tags().is(i + 1, Pos.NOUN);
  }

  /** "LORIENT (Reuters) -", "LORIENT, 3 mars": at the head of the article. */
  static boolean isDateline(Sentence sentence, int from, int to) {
    return from == 0 && sentence.isAllCaps(0) && isDatelineSign(sentence, to);
  }

  /** "HELSINKI, 5 mars –", "Abidjan — La Côte d’Ivoire": where a dispatch was written, at its head. */
  static boolean isWritten(Sentence sentence, int from, int to) {
    return isDateline(sentence, from, to) || from == 0 && sentence.isSymbol(to) && "–—".contains(sentence.form(to));
  }

  /** What stands behind the place of a dateline. */
  static boolean isDatelineSign(Sentence sentence, int i) {
    return sentence.isSymbol(i) && "(,-–—:/".contains(sentence.form(i));
  }

  /** "Brent" is crude where no preposition leads to it, and so is it in "a rise in Brent crude"; the borough is "in Brent". */
  boolean isAlsoWord(Syntax syntax, int i) {
    boolean where = words.is("locative", syntax.sentence().form(i - 1)) && !syntax.tags().is(i + 1, Pos.NOUN);
    return words.is("place behind a preposition", syntax.sentence().form(i)) && !syntax.sentence().isCapitalised(i + 1) && !where;
  }

  /**
   * "Nice" and "Male" are towns behind a word in small letters and in a dateline, and may be words where a sentence begins or a headline
   * capitalises them.
   */
  boolean isDoubtful(Sentence sentence, int i) {
    boolean led = i > 0 && sentence.isWord(i - 1) && !sentence.isCapitalised(i - 1);
    return words.is("doubtful place", sentence.form(i)) && !led && !sentence.isAllCaps(i);
  }
}
