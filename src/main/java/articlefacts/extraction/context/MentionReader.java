package articlefacts.extraction.context;

import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the names of a sentence: by the gazetteer, by title ("M. Carter"), given name ("Rex Tillerson") and role ("le général Dunford").
 *
 * <p>A capitalised word that none of them vouches for is no name of a person here; {@link EntityReader} adds it when another sentence does.
 */
final class MentionReader {

  private final ContextWords words;
  private final Gazetteer gazetteer;
  private final UnknownPlaces towns;
  private final PlaceSigns signs;
  private final PersonName names;
  private final RoleReader roles;

  MentionReader(ContextWords words) {
    this.words = words;
    this.gazetteer = new Gazetteer(words.names());
    this.towns = new UnknownPlaces(words, gazetteer);
    this.signs = new PlaceSigns(words);
    this.names = new PersonName(words, gazetteer);
    this.roles = new RoleReader(words);
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
    boolean compound = i == 0 && words.is("first of a compound", sentence.form(i)) && !sentence.isCapitalised(i + 1);
    if (compound || day && words.is("list sign", sentence.form(i + 1))) {
      return null; // "State television said", "Speaking on Monday, the minister said"
    }
    int title = names.titleEnd(sentence, i);
    if (title > i) {
      int end = names.nameEnd(syntax, words.is("name particle", sentence.form(title)) && !sentence.isCapitalised(title)
          ? names.behindParticles(sentence, title) : title);
      return end > title ? person(syntax, i, title, end, names.titleGender(sentence, i)) : null;
    }
    boolean noun = words.is("role", sentence.form(i)) || words.is("people noun", sentence.form(i))
        || words.is("named noun", sentence.form(i));
    if (words.is("no name", sentence.form(i)) || sentence.isAllCaps(i) && noun || isTitle(sentence, i)) {
      return null;
    }
    boolean doubtful = signs.isDoubtful(sentence, i) || signs.isAlsoWord(syntax, i);
    Name name = doubtful ? null : gazetteer.at(sentence, i);
    int end = sentence.isCapitalised(i) ? names.nameEnd(syntax, i) : i;
    PlaceTable.Found place = sentence.isCapitalised(i) && !doubtful ? words.world().at(sentence, i) : null;
    boolean alone = place != null && (place.length() == 1 || !words.is("word order", "adjacent"));
    boolean never = alone && words.is("never a place", sentence.form(i)); // but "Green Bay", "Park City"
    boolean partner = words.is("word order", "adjacent")
        && (sentence.form(i - 1).equals("&") || sentence.form(Math.max(end, i + 1)).equals("&")); // "Harrow & Vine"
    place = never || partner ? null : place;
    boolean inWorld = place != null && (name == null || place.length() > name.forms().size());
    int length = inWorld ? place.length() : name == null ? 0 : name.forms().size();
    if (towns.isLonger(sentence, i, length)) {
      Mention longer = towns.at(syntax, i, end);
      if (longer != null) {
        return longer; // "Corbas-le-Haut" is not Corbas
      }
    }
    boolean person = names.startsPerson(sentence, i, end) && length < end - i;
    if (inWorld && !person && (signs.isVouched(sentence, i, place, before)
        || words.is("word order", "adjacent") && end <= i + length && signs.isVouchedBehind(syntax, i, place))) {
      return Mention.known(sentence, i, length, place.name());
    }
    if (name != null && !person) {
      return Mention.known(sentence, i, name.forms().size(), name);
    }
    Mention town = partner ? null : towns.at(syntax, i, end);
    if (town != null) {
      return town;
    }
    return end > i ? person(syntax, i, i, end, null) : null;
  }

  /** "Judge" in "Judge Aoife Lacey", "Detective Sergeant" in "Detective Sergeant Una Breslin": the name begins behind. */
  private boolean isTitle(Sentence s, int i) {
    if (!words.is("title role", s.form(i)) || !s.isCapitalised(i)) {
      return false;
    }
    boolean two = isNamed(s, i + 1) && isNamed(s, i + 2);
    return two || isTitle(s, i + 1);
  }

  private boolean isNamed(Sentence s, int i) {
    return s.isCapitalised(i) && s.isWord(i) && !words.is("organisation head", s.form(i)) && !words.is("company word", s.form(i))
        && !words.is("feature behind", s.form(i)) && !words.is("role", s.form(i)) && !words.is("day word", s.form(i));
  }

  private Mention person(Syntax syntax, int from, int nameFrom, int to, String titleGender) {
    Sentence sentence = syntax.sentence();
    RoleReader.RoleText role = roles.roleBefore(syntax, from);
    if (role == null) {
      role = roles.roleAfter(syntax, nameFrom, to);
    }
    String first = sentence.folded(nameFrom);
    boolean given = words.givenNames().containsKey(first);
    Entity.Type type = titleGender != null || role != null && !isAcronym(sentence, nameFrom, to) || given && to - nameFrom > 1
        ? Entity.Type.PERSON : null;
    if (type == Entity.Type.PERSON && titleGender == null && role == null && isNamedAfter(syntax, from)) {
      type = null; // "l’institut Robert-Koch"
    }
    boolean firm = words.is("word order", "adjacent") && titleGender == null && role == null; // "Harlan Tool Works", whatever Harlan is
    if ((type != Entity.Type.PERSON || firm) && words.is("company word", sentence.form(to - 1)) && to - nameFrom > 1) {
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
    return new Mention(sentence.index(), from, to, span, type, Mention.words(sentence, nameFrom, to), sentence.surface(nameFrom, to),
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

  /** A noun that is a role, as "ministre" and "climatologue" are. */
  boolean isRoleHead(Syntax syntax, int i) {
    return roles.isRole(syntax, i);
  }
}
