package articlefacts.extraction.context;

import articlefacts.extraction.context.ContextWords.Name;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of a sentence: by the gazetteer, by title ("M. Carter"), given name ("Rex Tillerson") and role ("le général Dunford").
 *
 * <p>A capitalised word that none of them vouches for is no name of a person here; {@link EntityReader} adds it when another sentence does.
 */
final class MentionReader {

  private final ContextWords words;
  private final Gazetteer gazetteer;
  private final UnknownPlaces towns;

  MentionReader(ContextWords words) {
    this.words = words;
    this.gazetteer = new Gazetteer(words.names());
    this.towns = new UnknownPlaces(words, gazetteer);
  }

  /** The names in text order, not overlapping; {@code type} is null where nothing vouches for a person. */
  List<Mention> mentions(Syntax syntax) {
    List<Mention> mentions = new ArrayList<>();
    Sentence sentence = syntax.sentence();
    int i = 0;
    while (i < sentence.size()) {
      Mention mention = mentionAt(syntax, i, mentions.isEmpty() ? null : mentions.get(mentions.size() - 1));
      if (mention == null) {
        i++;
      } else {
        mentions.add(mention);
        i = mention.to();
      }
    }
    return mentions;
  }

  private Mention mentionAt(Syntax syntax, int i, Mention before) {
    Sentence sentence = syntax.sentence();
    if (!sentence.isCapitalised(i) && !gazetteer.mayStart(sentence, i)) {
      return null;
    }
    boolean day = words.is("word order", "adjacent") && words.is("day word", sentence.form(i))
        && words.is("never a place", sentence.form(i));
    if (day && words.is("list sign", sentence.form(i + 1))) {
      return null; // "Speaking on Monday, the minister said"
    }
    int title = titleEnd(sentence, i);
    if (title > i) {
      int end = nameEnd(syntax, words.is("name particle", sentence.form(title)) && !sentence.isCapitalised(title)
          ? behindParticles(sentence, title) : title);
      return end > title ? person(syntax, i, title, end, titleGender(sentence, i)) : null;
    }
    boolean noun = words.is("role", sentence.form(i)) || words.is("people noun", sentence.form(i))
        || words.is("named noun", sentence.form(i));
    if (words.is("no name", sentence.form(i)) || sentence.isAllCaps(i) && noun) {
      return null;
    }
    boolean doubtful = isDoubtful(sentence, i) || isAlsoWord(syntax, i);
    Name name = doubtful ? null : gazetteer.at(sentence, i);
    int end = sentence.isCapitalised(i) ? nameEnd(syntax, i) : i;
    PlaceTable.Found place = sentence.isCapitalised(i) && !doubtful ? words.world().at(sentence, i) : null;
    boolean alone = place != null && (place.length() == 1 || !words.is("word order", "adjacent"));
    boolean never = alone && words.is("never a place", sentence.form(i)); // but "Green Bay", "Park City"
    place = never ? null : place;
    boolean inWorld = place != null && (name == null || place.length() > name.forms().size());
    int length = inWorld ? place.length() : name == null ? 0 : name.forms().size();
    if (towns.isLonger(sentence, i, length)) {
      Mention longer = towns.at(syntax, i, end);
      if (longer != null) {
        return longer; // "Corbas-le-Haut" is not Corbas
      }
    }
    boolean person = startsPerson(sentence, i, end) && length < end - i;
    if (inWorld && !person && (isVouched(sentence, i, place, before)
        || words.is("word order", "adjacent") && end <= i + length && isVouchedBehind(syntax, i, place))) {
      return known(sentence, i, length, place.name());
    }
    if (name != null && !person) {
      return known(sentence, i, name.forms().size(), name);
    }
    Mention town = towns.at(syntax, i, end);
    if (town != null) {
      return town;
    }
    return end > i ? person(syntax, i, i, end, null) : null;
  }

  /**
   * The words around say that a place is meant: "à Tours", "(Tours)", "Vannes, Lorient et Brest", "LORIENT (Reuters)"; a great name needs
   * none.
   */
  private boolean isVouched(Sentence sentence, int i, PlaceTable.Found place, Mention before) {
    String previous = sentence.form(i - 1);
    int to = i + place.length();
    // "au CHU" is no town
    boolean shouted = sentence.isAllCaps(i) && !isDateline(sentence, i, to) && place.doubt() != PlaceTable.Doubt.NONE;
    if (shouted) {
      return false;
    }
    boolean where = words.is("locative", previous) || words.is("place noun", previous) || isDateline(sentence, i, to);
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
  private boolean isVouchedBehind(Syntax syntax, int i, PlaceTable.Found place) {
    Sentence sentence = syntax.sentence();
    int to = i + place.length();
    if (sentence.isCapitalised(to) && sentence.isWord(to) || sentence.isAllCaps(i) || place.doubt() == PlaceTable.Doubt.CONTRACTED) {
      return false;
    }
    boolean noun = syntax.tags().is(to, Pos.NOUN) && !words.is("role", syntax.tags().lemma(to));
    boolean number = sentence.form(to).equals("(") && (sentence.isDigits(to + 1) || sentence.isDigits(to + 2));
    boolean named = sentence.form(i - 1).equals("of") && words.is("place noun", sentence.form(i - 2));
    boolean free = i == 0 || !sentence.isCapitalised(i - 1) || !sentence.isWord(i - 1);
    boolean word = place.doubt() == PlaceTable.Doubt.WORD;
    boolean unheard = word && i > 0 && place.length() == 1 && !syntax.tags().tag(i).known()
        && !words.givenNames().containsKey(sentence.folded(i));
    boolean owner = word && sentence.form(to).equals("'s") && !words.givenNames().containsKey(sentence.folded(i)) && i > 0;
    boolean acts = word && words.is("state verb", syntax.tags().lemma(to)) && syntax.tags().pos(to).isVerbal();
    return free && (noun || number || named || unheard || owner || acts);
  }

  /** "LORIENT (Reuters) -", "LORIENT, 3 mars": at the head of the article. */
  static boolean isDateline(Sentence sentence, int from, int to) {
    return from == 0 && sentence.isAllCaps(0) && isDatelineSign(sentence, to);
  }

  /** What stands behind the place of a dateline. */
  static boolean isDatelineSign(Sentence sentence, int i) {
    return sentence.isSymbol(i) && "(,-–—:".contains(sentence.form(i));
  }

  private boolean startsPerson(Sentence sentence, int i, int end) {
    return end - i > 1 && words.givenNames().containsKey(sentence.folded(i)) && sentence.isCapitalised(i + 1);
  }

  static Mention known(Sentence sentence, int i, int length, Name name) {
    int to = i + length;
    Entity.Type type = name.type().isPlace() ? Entity.Type.PLACE : Entity.Type.ORGANISATION;
    return new Mention(sentence.index(), i, to, sentence.span(i, to), type, name.forms(), sentence.surface(i, to), null, null, name, null);
  }

  /** After "M." or "Mme"; {@code i} when no title stands there. */
  private int titleEnd(Sentence sentence, int i) {
    if (titleGender(sentence, i) == null || !sentence.isCapitalised(i)) {
      return i;
    }
    int next = i + 1;
    if (sentence.form(next).equals(".")) {
      next++;
    } else if (sentence.surface(i).length() == 1) {
      return i;
    }
    boolean particle = words.is("name particle", sentence.form(next))
        && (sentence.isCapitalised(next + 1) || words.is("name particle", sentence.form(next + 1)));
    return sentence.isCapitalised(next) || particle ? next : i;
  }

  /** "de", "de la" in "M. de La Fontaine". */
  private int behindParticles(Sentence sentence, int i) {
    int k = i;
    while (words.is("name particle", sentence.form(k)) && !sentence.isCapitalised(k) && k < i + 3) {
      k++;
    }
    return k;
  }

  /** "m", "f", or "" for a title of both; null for no title. */
  private String titleGender(Sentence sentence, int i) {
    String form = sentence.form(i);
    if (words.is("title of a man", form)) {
      return "m";
    }
    if (words.is("title of a woman", form)) {
      return "f";
    }
    return words.is("title", form) ? "" : null;
  }

  /** After the run of capitalised words, hyphens, initials and particles that starts at {@code i}; {@code i} for none. */
  private int nameEnd(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    int end = i;
    while (end < sentence.size()) {
      if (isNamePart(syntax, end, end == i)) {
        end++;
      } else if (end > i && sentence.form(end).equals("-") && sentence.touchesNext(end - 1) && sentence.touchesNext(end)
          && isHyphenated(sentence, end)) {
        end += 2;
      } else if (end > i && sentence.form(end).equals(".") && sentence.touchesNext(end - 1) && sentence.surface(end - 1).length() <= 2
          && sentence.isCapitalised(end - 1) && sentence.isCapitalised(end + 1)) {
        end++;
      } else if (end > i && isTied(sentence, end)) {
        end += 4; // "Mouthe-le-Bas"
      } else if (end > i && isParticle(syntax, i, end)) {
        end += sentence.isCapitalised(end + 1) ? 2 : 3;
      } else {
        break;
      }
    }
    return end;
  }

  /** A hyphen, a small word, a hyphen and a capital, without a space. */
  private static boolean isTied(Sentence sentence, int i) {
    boolean hyphens = sentence.form(i).equals("-") && sentence.form(i + 2).equals("-") && sentence.isWord(i + 1)
        && sentence.isCapitalised(i + 3);
    return hyphens && sentence.touchesNext(i - 1) && sentence.touchesNext(i) && sentence.touchesNext(i + 1) && sentence.touchesNext(i + 2);
  }

  private static boolean isHyphenated(Sentence sentence, int hyphen) {
    return sentence.isCapitalised(hyphen + 1)
        || sentence.isCapitalised(hyphen - 1) && sentence.isWord(hyphen + 1) && sentence.surface(hyphen + 1).length() > 3;
  }

  private boolean isNamePart(Syntax syntax, int i, boolean first) {
    Sentence sentence = syntax.sentence();
    boolean arabicArticle = sentence.form(i + 1).equals("-") && sentence.touchesNext(i) && sentence.touchesNext(i + 1)
        && sentence.isCapitalised(i + 2)
        && sentence.isWord(i) && sentence.surface(i).length() <= 3;
    if (arabicArticle && !first) {
      return true;
    }
    if (!sentence.isCapitalised(i)) {
      return !first && syntax.tags().is(i, Pos.PROPER_NOUN);
    }
    boolean given = words.givenNames().containsKey(sentence.folded(i));
    return syntax.tags().is(i, Pos.PROPER_NOUN) || given && sentence.isCapitalised(i + 1) || !first && sentence.isCapitalised(i - 1);
  }

  /** "de" in "Charles de Gaulle", "de la" in "Jean de La Fontaine": behind a lone given name. */
  private boolean isParticle(Syntax syntax, int from, int i) {
    Sentence sentence = syntax.sentence();
    boolean one = i - from == 1 || i - from == 3 && sentence.form(from + 1).equals("-"); // "Jean de …", "Jean-Jacques de …"
    boolean given = one && words.givenNames().containsKey(sentence.folded(from));
    boolean particle = sentence.form(i).equals("de") || sentence.form(i).equals("d'") || sentence.form(i).equals("du");
    return given && particle && sentence.isCapitalised(i + 1) && gazetteer.at(sentence, i + 1) == null;
  }

  private Mention person(Syntax syntax, int from, int nameFrom, int to, String titleGender) {
    Sentence sentence = syntax.sentence();
    RoleText role = roleBefore(syntax, from);
    if (role == null) {
      role = roleAfter(syntax, nameFrom, to);
    }
    String first = sentence.folded(nameFrom);
    boolean given = words.givenNames().containsKey(first);
    Entity.Type type = titleGender != null || role != null && !isAcronym(sentence, nameFrom, to) || given && to - nameFrom > 1
        ? Entity.Type.PERSON : null;
    if (type == Entity.Type.PERSON && titleGender == null && role == null && isNamedAfter(syntax, from)) {
      type = null; // "l’institut Robert-Koch"
    }
    if (type != Entity.Type.PERSON && words.is("company word", sentence.form(to - 1)) && to - nameFrom > 1) {
      type = Entity.Type.ORGANISATION; // "Ardent Motors"
    }
    if (type == null && isUnknownSubject(syntax, nameFrom, to)) {
      type = Entity.Type.PERSON;
    }
    if (type == null && isAcronym(sentence, nameFrom, to)) {
      type = Entity.Type.ORGANISATION;
    }
    String gender = titleGender != null && !titleGender.isEmpty() ? titleGender : given ? words.givenNames().get(first) : null;
    Span span = sentence.span(nameFrom, to);
    return new Mention(sentence.index(), from, to, span, type, nameWords(sentence, nameFrom, to), sentence.surface(nameFrom, to),
        role == null ? null : role.text(), role == null ? null : role.span(), null, gender);
  }

  /** "Ahmet Yildiz attend …": two words that no dictionary has, without article, subject of a verb. */
  private static boolean isUnknownSubject(Syntax syntax, int from, int to) {
    NounPhrase phrase = syntax.phraseAt(from);
    boolean bare = phrase != null && phrase.from() == from && phrase.preposition() < 0 && phrase.role() == NounPhrase.Role.SUBJECT
        && to - from >= 2;
    for (int i = from; bare && i < to; i++) {
      bare = !syntax.sentence().isWord(i) || !syntax.tags().tag(i).known() && !syntax.sentence().isAllCaps(i);
    }
    return bare;
  }

  private boolean isNamedAfter(Syntax syntax, int from) {
    NounPhrase before = syntax.phraseAt(from - 1);
    return before != null && (words.is("organisation head", syntax.tags().lemma(before.head()))
        || words.is("named after", syntax.tags().lemma(before.head())));
  }

  private static boolean isAcronym(Sentence sentence, int from, int to) {
    return to - from == 1 && sentence.isAllCaps(from) && sentence.surface(from).length() <= 6;
  }

  static List<String> nameWords(Sentence sentence, int from, int to) {
    List<String> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (sentence.isWord(i) && sentence.surface(i).length() > 1) {
        found.add(sentence.folded(i));
      }
    }
    return found.isEmpty() ? List.of(sentence.folded(from)) : found;
  }

  /** A role as written, without article. */
  record RoleText(String text, Span span) {}

  /** The role that ends where the name begins: "le secrétaire d’Etat | Rex Tillerson", "le secrétaire à la Défense, | Ashton Carter". */
  private RoleText roleBefore(Syntax syntax, int from) {
    boolean comma = syntax.sentence().form(from - 1).equals(",");
    NounPhrase phrase = syntax.phraseAt(comma ? from - 2 : from - 1);
    if (phrase == null || phrase.covers(from) && phrase.from() == from) {
      return null;
    }
    NounPhrase found = null;
    while (phrase != null) {
      if (isRole(syntax, phrase, from)) {
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

  private boolean isRole(Syntax syntax, NounPhrase phrase, int before) {
    return phrase.head() < before && isRoleHead(syntax, phrase.head()) || roleToken(syntax, phrase, before) >= 0;
  }

  /** The first role noun inside a phrase, which need not be its head: "Premier ministre"; -1 for none. */
  private int roleToken(Syntax syntax, NounPhrase phrase, int before) {
    for (int i = phrase.from(); i < Math.min(before, phrase.to()); i++) {
      if (isRoleHead(syntax, i)) {
        return i;
      }
    }
    return -1;
  }

  boolean isRoleHead(Syntax syntax, int i) {
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
  private RoleText roleAfter(Syntax syntax, int nameFrom, int to) {
    Sentence sentence = syntax.sentence();
    if (!sentence.form(to).equals(",")) {
      return null;
    }
    NounPhrase phrase = syntax.phraseAt(to + 1);
    if (phrase == null || phrase.from() != to + 1 || !isRole(syntax, phrase, sentence.size())) {
      return null;
    }
    return roleText(syntax, phrase, sentence.tokenAt(syntax.extent(phrase).end()));
  }

  /** "Brent" is crude where no preposition leads to it, and so is it in "a rise in Brent crude"; the borough is "in Brent". */
  private boolean isAlsoWord(Syntax syntax, int i) {
    boolean where = words.is("locative", syntax.sentence().form(i - 1)) && !syntax.tags().is(i + 1, Pos.NOUN);
    return words.is("place behind a preposition", syntax.sentence().form(i)) && !syntax.sentence().isCapitalised(i + 1) && !where;
  }

  /**
   * "Nice" and "Male" are towns behind a word in small letters and in a dateline, and may be words where a sentence begins or a headline
   * capitalises them.
   */
  private boolean isDoubtful(Sentence sentence, int i) {
    boolean led = i > 0 && sentence.isWord(i - 1) && !sentence.isCapitalised(i - 1);
    return words.is("doubtful place", sentence.form(i)) && !led && !sentence.isAllCaps(i);
  }
}
