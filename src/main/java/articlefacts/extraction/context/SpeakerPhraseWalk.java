package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Tagged;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Sentence;

/**
 * One speaker's phrase while it is read, word by word: "la préfète déléguée pour la sécurité, Odile Barrat" over its article, its noun, its
 * complements, to the name that it is apposed to.
 */
final class SpeakerPhraseWalk {

  /** A longer phrase is a list, no title. */
  private static final int LONGEST = 30;
  /** "(Environnement et Climat)": longer brackets hold a remark. */
  private static final int BRACKET = 8;

  private final ContextWords words;
  private final MentionReader reader;
  private final Clusters clusters;
  private final Syntax syntax;
  private final Sentence sentence;
  private final Tagged tags;
  private final int from;
  private int at;
  private int head = -1;
  private Mention name;
  private int properFrom = -1;
  private int properTo = -1;

  SpeakerPhraseWalk(ContextWords words, MentionReader reader, Clusters clusters, Syntax syntax, int from) {
    this.words = words;
    this.reader = reader;
    this.clusters = clusters;
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.tags = syntax.tags();
    this.from = from;
    this.at = from;
  }

  /** The phrase; null when no noun or name begins there. */
  SpeakerPhrase read() {
    while (isDeterminer(at) || head < 0 && (isBeforeNoun(at) || isCompound(at) || pastOwner(at) > at)) {
      at = pastOwner(at) > at ? pastOwner(at) : isCompound(at) ? joined(at) : at + 1;
    }
    if (!name(at) && !noun()) {
      return null;
    }
    while (isOwner() && owned()) {
      continue;
    }
    while (at - from < LONGEST && name == null && more()) {
      continue;
    }
    int end = at;
    brackets();
    if (name == null || name.type() != Entity.Type.PERSON) {
      apposed();
    } else {
      description();
    }
    return new SpeakerPhrase(from, head, end, Math.max(at, end), name, properFrom, properTo);
  }

  /** "the firm" in "the firm's finance chief": the head follows. */
  private boolean isOwner() {
    boolean owner = sentence.form(at).equals("'s")
        || sentence.form(at).equals("'") && sentence.touchesNext(at - 1) && !sentence.touchesNext(at);
    return owner && sentence.isWord(at + 1);
  }

  private boolean owned() {
    int owner = at;
    int before = head;
    Mention named = name;
    int proper = properFrom;
    head = -1;
    name = null;
    properFrom = -1;
    at++;
    while (tags.is(at, Pos.ADJECTIVE) && isNoun(at + 1) || isFirstOfRole(at) || tags.is(at, Pos.NUMBER) || isCompound(at)) {
      at++;
    }
    if (name(at) || noun()) {
      return true;
    }
    at = owner;
    head = before;
    name = named;
    properFrom = proper;
    return false;
  }

  /** "housing" in "the housing department", where nouns stand before the noun that they describe. */
  private boolean isCompound(int i) {
    int next = joined(i);
    boolean noun = tags.is(i, Pos.NOUN) || i == 0 && words.is("first of a compound", sentence.form(i));
    boolean nouns = words.is("word order", "adjacent") && sentence.isWord(i) && noun && tags.is(next, Pos.NOUN) && sentence.isWord(next);
    return nouns && !sentence.isCapitalised(next) && clusters.starts(sentence.index(), i) == null && !isDay(next)
        && !words.is("showing form", sentence.form(next));
  }

  /** Behind "Halden" in "Halden chief executive Raj Patel", "Texas" in "Texas officials"; {@code i} where no such name stands. */
  private int pastOwner(int i) {
    Mention mention = words.is("word order", "adjacent") ? clusters.starts(sentence.index(), i) : null;
    int next = mention == null || mention.type() == Entity.Type.PERSON ? i : mention.to();
    boolean noun = next > i && sentence.isWord(next) && !sentence.isCapitalised(next) && !tags.pos(next).isVerbal();
    String lemma = noun ? tags.lemma(next) : "";
    boolean role = noun && (words.is("role", lemma) || words.is("role", sentence.form(next) + " " + sentence.form(next + 1)));
    int group = noun && mention.type() == Entity.Type.PLACE ? NamedGroup.head(words, tags, next) : -1;
    return role && personBehind(next) ? next : Math.max(i, group);
  }

  /** "chief executive | Raj Patel": a capital a few words on. */
  private boolean personBehind(int i) {
    int at = i;
    while (sentence.isWord(at) && !sentence.isCapitalised(at) && at < i + 3) {
      at++;
    }
    return sentence.isCapitalised(at) && at > i;
  }

  private boolean isDeterminer(int i) {
    return head < 0 && (tags.is(i, Pos.DETERMINER)
        || words.is("lone", sentence.form(i)) || words.is("possessive", sentence.form(i))
        || words.is("definite", sentence.form(i)) || words.is("indefinite", sentence.form(i)))
        && clusters.starts(sentence.index(), i) == null;
  }

  /** "le nouveau Premier ministre", "un haut responsable", "les mêmes sources". */
  private boolean isBeforeNoun(int i) {
    if (isFirstOfRole(i) || at > from && isFirstOfRole(i + 1)) {
      return true;
    }
    boolean first = at == from && words.is("word order", "adjacent") && tags.is(i, Pos.ADJECTIVE) && tags.is(i + 1, Pos.NOUN)
        && !sentence.isCapitalised(i + 1) && clusters.starts(sentence.index(), i) == null; // "emergency officials"
    if (first) {
      return true;
    }
    boolean modifier = tags.is(i, Pos.ADJECTIVE) || words.is("same", sentence.form(i)) || tags.is(i, Pos.NUMBER);
    return modifier && at > from && clusters.starts(sentence.index(), i) == null
        && (isNoun(i + 1) || tags.is(i + 1, Pos.ADJECTIVE) || clusters.starts(sentence.index(), i + 1) != null);
  }

  /** "Premier" in "le Premier ministre": a role of two words. */
  private boolean isFirstOfRole(int i) {
    return sentence.isWord(i) && sentence.isWord(i + 1) && words.is("role", sentence.form(i) + " " + sentence.form(i + 1));
  }

  private boolean isNoun(int i) {
    return tags.is(i, Pos.NOUN) || tags.is(i, Pos.PROPER_NOUN) || reader.isRoleHead(syntax, i);
  }

  private boolean noun() {
    if (at == 0 && words.is("condition word", sentence.form(at))) {
      return false; // "If reports from the camp are true"
    }
    boolean police = words.is("word order", "adjacent") && words.is("unnamed speaker", sentence.form(at)); // which may be a verb
    if (!sentence.isWord(at) || !police && !isNoun(at) && !sentence.isCapitalised(at) && !tags.is(at, Pos.ADJECTIVE)) {
      return false;
    }
    boolean common = words.is("role", tags.lemma(at)) || words.is("role", sentence.form(at)) || words.is("no name", sentence.form(at))
        || words.is("named noun", sentence.form(at))
        || words.is("people noun", sentence.form(at));
    // "Office of Records"
    common |= words.is("organisation head", sentence.form(at)) && words.is("word order", "adjacent")
        && words.is("of", sentence.form(at + 1));
    // "State television"
    common |= at == 0 && words.is("first of a compound", sentence.form(at)) && !sentence.isCapitalised(at + 1);
    boolean proper = sentence.isCapitalised(at) && (tags.is(at, Pos.PROPER_NOUN) || at > 0 && !isNoun(at)) && !common;
    head = at;
    if (proper) {
      properFrom = at;
      properTo = properEnd(at);
      at = properTo;
      head = at - 1;
    } else {
      at = joined(at);
    }
    return true;
  }

  /** Behind a word and those that hyphens join to it: "porte-parole". */
  private int joined(int i) {
    int end = i + 1;
    while (sentence.form(end).equals("-") && sentence.touchesNext(end - 1) && sentence.touchesNext(end) && sentence.isWord(end + 1)) {
      end += 2;
    }
    return end;
  }

  /** A name that begins here, of a person or body; a place only when no other capitals follow ("France Azur Landes" is a paper). */
  private boolean name(int i) {
    Mention mention = clusters.starts(sentence.index(), i);
    if (mention == null) {
      return false;
    }
    int end = properEnd(mention.to() - 1);
    if (mention.type() == Entity.Type.PLACE || mention.type() == null
        || end > mention.to() && mention.type() == Entity.Type.ORGANISATION) {
      boolean longer = end > mention.to();
      properFrom = longer || mention.type() == null ? mention.from() : -1;
      properTo = longer || mention.type() == null ? Math.max(end, mention.to()) : -1;
      name = longer || mention.type() == null ? null : mention;
      at = Math.max(end, mention.to());
    } else {
      name = mention;
      at = mention.to();
    }
    head = head < 0 ? at - 1 : head;
    return true;
  }

  /** Behind a run of capitalised words, "Bang & Olufsen", "Radio-Canada", "Manos del Sur". */
  private int properEnd(int i) {
    int end = joined(i);
    while (end - i < LONGEST) {
      if (sentence.isCapitalised(end) && !isDay(end)) {
        end = joined(end);
      } else if (sentence.form(end).equals("&") && sentence.isWord(end + 1)) {
        end = joined(end + 1);
      } else if (isParticle(end) && sentence.isCapitalised(end + 1)) {
        end = joined(end + 1);
      } else if (sentence.isDigits(end) && sentence.isCapitalised(end - 1) && sentence.surface(end).length() <= 2
          && !sentence.isWord(end + 1)) {
        end++; // "France 3"
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isParticle(int i) {
    return words.is("name particle", sentence.form(i));
  }

  private boolean isDay(int i) {
    return words.is("day word", tags.lemma(i)) || words.is("day word", sentence.form(i));
  }

  /** One more word of the noun phrase; false at its end. */
  private boolean more() {
    Mention mention = clusters.starts(sentence.index(), at);
    boolean close = properFrom < 0 && mention != null && mention.type() != Entity.Type.PLACE;
    if (close && mention.type() == Entity.Type.PERSON) {
      if (isPersonNoun()) {
        return name(at) && false;
      }
      at = mention.to(); // "le bureau du Premier ministre Haider Al-Abadi" is the bureau
      return true;
    }
    boolean ofName = words.is("word order", "adjacent") && words.is("of", sentence.form(at)) && sentence.isCapitalised(at + 1)
        && sentence.isCapitalised(head)
        && clusters.starts(sentence.index(), at + 1) == null;
    if (ofName) {
      at = properEnd(at + 1); // "Office of Records"
      return true;
    }
    if (sentence.isCapitalised(at) && properFrom < 0 && !isDay(at) && !isVerb(at)) {
      boolean named = mention != null && mention.type() == Entity.Type.ORGANISATION;
      int end = Math.max(properEnd(at), mention == null ? 0 : mention.to());
      name = named && end == mention.to() ? mention : null;
      properFrom = at;
      properTo = end;
      at = end;
      return name == null;
    }
    boolean published = words.is("publishing participle", sentence.form(at)); // "un audit de la défense | rendu public"
    // "The army | rejected claims"
    boolean verb = words.is("word order", "adjacent") && syntax.dependencies().is(at, Upos.VERB);
    if (tags.is(at, Pos.ADJECTIVE) && !isDay(at) && properFrom < 0 && !published && !verb || isTitleParticiple(at)) {
      at = joined(at);
      return true;
    }
    boolean compound = tags.is(at, Pos.NOUN) && !isDay(at) && properFrom < 0 && at - 1 > head && tags.is(at - 1, Pos.NOUN)
        && words.is("of", sentence.form(at + 1));
    if (compound) { // "le chef de l’équipe choléra de l’OMS"
      at = joined(at);
      return true;
    }
    return complement();
  }

  /** "déléguée pour", "chargé de", "chargée des". */
  private boolean isTitleParticiple(int i) {
    return properFrom < 0 && words.is("title participle", sentence.folded(i))
        && (tags.is(i + 1, Pos.PREPOSITION) || words.is("of", sentence.form(i + 1)));
  }

  private boolean isVerb(int i) {
    return tags.pos(i).isVerbal();
  }

  /** "de la Santé", "et de la Famille", "aux Transports", "en Loire-Est". */
  private boolean complement() {
    int k = at;
    boolean second = words.is("and", sentence.form(k)) && head < k - 1 && tags.is(k + 1, Pos.PREPOSITION)
        && words.is("of", sentence.form(k + 1));
    k += second ? 1 : 0;
    boolean of = words.is("of", sentence.form(k));
    boolean naming = words.is("naming preposition", sentence.form(k)) && properFrom < 0 && !words.is("addressee", tags.lemma(k + 1))
        && !words.is("addressee", tags.lemma(k + 2));
    if (!of && !naming) {
      return false;
    }
    k++;
    while (tags.is(k, Pos.DETERMINER) || words.is("definite", sentence.form(k)) && sentence.isWord(k)
        || tags.is(k, Pos.ADJECTIVE) && tags.is(k + 1, Pos.NOUN) && !sentence.isCapitalised(k)) {
      k++;
    }
    boolean place = naming && placeAt(k) && !isTitle();
    if (place || isDay(k) || !sentence.isWord(k) || isVerb(k) && !sentence.isCapitalised(k) || tags.is(k, Pos.NUMBER)
        || words.is("definite", sentence.form(k))) {
      return false;
    }
    k += isFirstOfRole(k) ? 1 : 0;
    Mention mention = clusters.starts(sentence.index(), k);
    at = mention != null ? Math.max(mention.to(), properEnd(mention.to() - 1)) : sentence.isCapitalised(k) ? properEnd(k) : joined(k);
    return true;
  }

  /** A role's field is named with "en" and "à": "la préfète déléguée pour la sécurité en Loire-Est", but "la police à Lyon". */
  private boolean isTitle() {
    return reader.isRoleHead(syntax, head);
  }

  private boolean placeAt(int i) {
    Mention mention = clusters.starts(sentence.index(), i);
    return mention != null && mention.type() == Entity.Type.PLACE;
  }

  private void brackets() {
    if (!sentence.form(at).equals("(")) {
      return;
    }
    for (int k = at + 1; k < at + BRACKET; k++) {
      if (sentence.form(k).equals(")")) {
        at = k + 1;
        return;
      }
    }
  }

  /** ", Odile Barrat", of a person with a role, not of a body or a document. */
  private void apposed() {
    int next = at + 1;
    Mention mention = clusters.starts(sentence.index(), next);
    boolean person = mention != null && (mention.type() == Entity.Type.PERSON || mention.type() == null && mention.words().size() > 1);
    boolean body = tags.is(next, Pos.DETERMINER) && words.is("named noun", tags.lemma(next + 1)) && sentence.isCapitalised(next + 2);
    if (sentence.form(at).equals(",") && body && properFrom < 0 && sentence.form(properEnd(next + 2)).equals(",")) {
      properFrom = next + 2; // "le propriétaire, la société Belmarc Habitat,"
      properTo = properEnd(next + 2);
      head = next + 1;
      at = properTo;
      return;
    }
    if (sentence.form(at).equals(",") && person && isPersonNoun() && properFrom < 0 && !startsClause(mention.to())) {
      name = mention;
      at = mention.to();
    }
  }

  private boolean isPersonNoun() {
    String lemma = tags.lemma(head);
    return reader.isRoleHead(syntax, head) || hasRole() || words.is("people noun", lemma) || words.is("generic role", lemma)
        || words.is("unnamed speaker", lemma);
  }

  private boolean hasRole() {
    for (int i = from; i <= head + 2 && i < at; i++) {
      if (reader.isRoleHead(syntax, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Le maire, Paul Durand a dit": a name that is itself the subject of a verb right behind it. */
  private boolean startsClause(int i) {
    return tags.tag(i).isFinite() && !sentence.form(i).equals(",");
  }

  /** "Issa Koné, porte-parole du gouverneur": the role behind the name belongs to it. */
  private void description() {
    Mention mention = name;
    if (mention.roleSpan() != null && mention.roleSpan().start() >= mention.span().end()) {
      at = Math.max(at, sentence.tokenAt(mention.roleSpan().end()));
    }
  }
}
