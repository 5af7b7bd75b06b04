package articlefacts.extraction.phrase;

import articlefacts.extraction.text.Sentence;

/**
 * Reads what befell the people of a figure: those of "a tué 2 960 personnes" and "329 personnes ont péri" are victim-killed, those of "12
 * soldats portés disparus" victim-missing.
 *
 * <p>Immutable and thread-safe.
 */
public final class FateReader {

  /** "a coûté la vie lundi matin | à": so far before its people may the verb stand, in tokens. */
  private static final int REACH = 8;

  private final FateWords words;

  public FateReader(FateWords words) {
    this.words = words;
  }

  /** The concept of what befell the people at tokens [from, to); null when the sentence does not say. */
  public String concept(Syntax syntax, int from, int to) {
    String concept = participle(syntax.sentence(), from, to);
    concept = concept == null ? object(syntax, from) : concept;
    concept = concept == null ? recipient(syntax, from) : concept;
    return concept == null ? subject(syntax, from, to) : concept;
  }

  /** "12 personnes blessées", "les 31 disparus". */
  private String participle(Sentence s, int from, int to) {
    for (int i = from; i <= to; i++) {
      String concept = s.isWord(i) ? words.participles().get(s.folded(i)) : null;
      if (concept != null) {
        return concept;
      }
    }
    return null;
  }

  /** "a tué 2 960 personnes", "en a blessé 5 200": the verb stands right before. */
  private String object(Syntax syntax, int from) {
    int at = from - 1;
    while (syntax.tags().is(at, Pos.DETERMINER) || syntax.tags().is(at, Pos.ADVERB)) {
      at--;
    }
    VerbGroup verb = syntax.verbAt(at);
    boolean active = syntax.tags().pos(at).isVerbal() && (verb == null || !verb.passive() && !verb.negated());
    if (!active && syntax.tags().is(at - 1, Pos.COORDINATION)) {
      return words.participles().get(syntax.sentence().folded(at)); // "avait tué huit personnes et blessé 31 riverains"
    }
    return active ? words.objects().get(syntax.tags().lemma(at)) : null;
  }

  /** "a coûté la vie lundi matin à une dizaine de gardes". */
  private String recipient(Syntax syntax, int from) {
    String noun = null;
    for (int i = from - 1; i >= 0 && i > from - 1 - REACH; i--) {
      if (syntax.tags().pos(i).isVerbal()) {
        return noun == null ? null : words.recipients().get(syntax.tags().lemma(i) + " " + noun);
      }
      noun = syntax.tags().is(i, Pos.NOUN) ? syntax.tags().lemma(i) : noun;
    }
    return null;
  }

  /** "329 personnes ont été blessées", "quatre personnes ont péri", "deux soldats ont trouvé la mort". */
  private String subject(Syntax syntax, int from, int to) {
    NounPhrase phrase = syntax.phraseIn(from, to);
    VerbGroup verb = phrase == null ? null : syntax.verb(syntax.root(phrase).verb());
    if (verb == null || syntax.root(phrase).role() != NounPhrase.Role.SUBJECT || verb.negated() || verb.head() < to) {
      return null;
    }
    String follower = follower(syntax, verb.head() + 1);
    String concept = follower == null ? null : words.subjects().get(verb.lemma() + " " + follower);
    if (concept != null) {
      return concept;
    }
    return verb.passive() ? words.objects().get(verb.lemma()) : words.subjects().get(verb.lemma());
  }

  /** The lemma of the noun or adjective right behind the verb: "mort" in "ont trouvé la mort". */
  private static String follower(Syntax syntax, int from) {
    int at = from;
    while (syntax.tags().is(at, Pos.DETERMINER) || syntax.tags().is(at, Pos.ADVERB) || syntax.tags().is(at, Pos.CLITIC)) {
      at++;
    }
    boolean word = syntax.tags().is(at, Pos.NOUN) || syntax.tags().is(at, Pos.ADJECTIVE) || syntax.tags().pos(at).isVerbal();
    return word ? syntax.tags().lemma(at) : null;
  }
}
