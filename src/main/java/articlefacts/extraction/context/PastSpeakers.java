package articlefacts.extraction.context;

import articlefacts.extraction.context.SpeakerKinds.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers who has spoken in an article so far, for the pronouns and bare nouns that come later: "elle" in "« Non », dit-elle" is the last
 * woman that spoke, "l’institut" the last body.
 *
 * <p>One object for one article, told in text order.
 */
final class PastSpeakers {

  /** So many speakers back a bare noun may mean one of them. */
  private static final int RECENT = 40;

  private final Map<Integer, List<Past>> bySentence = new HashMap<>();
  private final Map<String, Past> byHead = new HashMap<>();
  /** Names that were called by a noun: "CFDT" by "syndicat". */
  private final Map<String, String> heads = new HashMap<>();
  private Past last;

  /** A speaker with his sentence, and whether a place that stands for one. */
  record Past(Speaker speaker, int sentence, boolean place, Kind kind) {}

  /** @param head lemma of the noun that he was called by; null for a pronoun */
  void add(Past speaker, String head) {
    last = speaker;
    bySentence.computeIfAbsent(speaker.sentence(), k -> new ArrayList<>(2)).add(speaker);
    if (head != null) {
      byHead.put(head, speaker);
      heads.putIfAbsent(speaker.speaker().name(), head);
    }
  }

  /** Who spoke last; null for nobody. */
  Past last() {
    return last;
  }

  /** Who was called by a noun last: "ministère"; null for nobody. */
  Past ofHead(String lemma) {
    return byHead.get(lemma);
  }

  /** The last speaker of one sentence that a pronoun may stand for. */
  Speaker of(int sentence, boolean plural, String gender, Kind kind) {
    List<Past> ofSentence = bySentence.getOrDefault(sentence, List.of());
    for (int i = ofSentence.size() - 1; i >= Math.max(0, ofSentence.size() - RECENT); i--) {
      Past before = ofSentence.get(i);
      boolean fits = !before.place() && before.speaker().plural() == plural && kind.fits(before.kind());
      if (fits && NamedPersons.fits(before.speaker().gender(), gender)) {
        return before.speaker();
      }
    }
    return null;
  }

  /** The noun by which a name was called first: "syndicat" in "le syndicat CFDT"; "" for none. */
  String headOf(String name) {
    return heads.getOrDefault(name, "");
  }

  /** The last named speaker of some sentences that is no person, going back, of those that fit. */
  Speaker lastBody(int from, int to, Predicate<Speaker> fits) {
    for (int s = from; s >= to; s--) {
      List<Past> ofSentence = bySentence.getOrDefault(s, List.of());
      for (int i = ofSentence.size() - 1; i >= Math.max(0, ofSentence.size() - RECENT); i--) {
        Past before = ofSentence.get(i);
        String name = before.speaker().name();
        boolean proper = !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && !before.place();
        // "regrette Natagora": one word that is no known person's name
        boolean body = before.kind() == Kind.BODY || before.kind() == Kind.ANY && name.indexOf(' ') < 0;
        if (proper && body && fits.test(before.speaker())) {
          return before.speaker();
        }
      }
    }
    return null;
  }
}
