package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.WordForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who speaks and acts in an article, sentence by sentence, and where its paragraphs are. */
final class Speaking {

  /** Who is among the first so many sentences speaks at the head of the article. */
  private static final int HEAD = 4;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '’-]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final ContextWords words;
  private final Clusters clusters;
  private final List<Syntax> syntaxes;
  private final Actors actors;
  private final int[] paragraphs;
  private final SpeakerSetting[] settings;
  private final List<List<SpeakerRecord>> in = new ArrayList<>();
  private final List<List<SpeakerRecord>> covering = new ArrayList<>();
  private final List<List<Acting>> acting = new ArrayList<>();
  private final List<SpeakerRecord> inOrder = new ArrayList<>();
  private final Map<String, String> shares = new HashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private SpeakerRecord first;
  private SpeakerRecord chief;
  private int speakers;

  /**
   * What the words of a speaker's name say of him.
   *
   * @param words folded
   * @param day a word of the calendar is among them
   * @param human one of them is said of people
   */
  private record Name(Set<String> words, boolean day, boolean document, boolean agent, boolean human) {}

  /** Somebody who acts, with the token of the subject that names him. */
  record Acting(SpeakerRecord speaker, int subject) {}

  Speaking(ContextWords words, Clusters clusters, List<Syntax> syntaxes, QuotationReader.Read read) {
    this.words = words;
    this.clusters = clusters;
    this.syntaxes = syntaxes;
    this.actors = new Actors(words, read.speakers());
    this.settings = new SpeakerSetting[syntaxes.size()];
    this.paragraphs = new int[syntaxes.size()];
    for (int i = 0; i < syntaxes.size(); i++) {
      in.add(new ArrayList<>(0));
      covering.add(new ArrayList<>(0));
      acting.add(null);
      paragraphs[i] = i == 0 ? 0 : paragraphs[i - 1] + (startsParagraph(i) ? 1 : 0);
    }
    enter(read.voices());
  }

  private boolean startsParagraph(int i) {
    Sentence s = syntaxes.get(i).sentence();
    String text = s.articleText();
    for (int k = syntaxes.get(i - 1).sentence().span().end(); k < s.span().start(); k++) {
      if (text.charAt(k) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void enter(List<Voice> voices) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> heads = new HashSet<>();
    for (Voice voice : voices) {
      counts.merge(voice.name(), 1, Integer::sum);
      if (voice.sentence() < HEAD) {
        heads.add(voice.name());
      }
    }
    speakers = counts.size();
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    for (Voice voice : voices) {
      String name = voice.name();
      int count = counts.get(name);
      String share = speakers == 1 ? "all" : 2 * count >= voices.size() ? "most" : count > 1 ? "some" : "once";
      shares.put(name, share);
      SpeakerRecord record = new SpeakerRecord(voice, kind(voice), named(name).words(), gives(voice), heads.contains(name), share);
      in.get(voice.sentence()).add(record);
      inOrder.add(record);
      touch(record);
    }
    inOrder.sort(Comparator.comparingInt((SpeakerRecord r) -> r.voice().sentence()).thenComparingInt(r -> r.voice().from()));
    first = inOrder.isEmpty() ? null : inOrder.get(0);
    for (SpeakerRecord record : inOrder) {
      chief = chief == null && record.voice().name().equals(most) ? record : chief;
    }
  }

  private void touch(SpeakerRecord record) {
    Stretches.eachSentence(syntaxes, record.voice().quotation().parts(), i -> covering.get(i).add(record));
  }

  /** What a speaker is, by his name: a person, a body, one in a role, people, a document, a place, a thing. */
  private String kind(Voice voice) {
    Speaker speaker = voice.speaker();
    String name = speaker.name();
    boolean proper = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    Name said = named(name);
    if (said.day()) {
      return "thing";
    }
    Sentence s = syntaxes.get(voice.sentence()).sentence();
    Mention mention = s.span().contains(speaker.span()) ? clusters.mentionAt(s.index(), s.tokenAt(speaker.span().start())) : null;
    boolean named = proper && mention != null && mention.type() == Entity.Type.PLACE && mention.span().length() >= name.length();
    if (said.agent() || named || said.document()) {
      return said.agent() ? "body" : named ? "place" : "document";
    }
    boolean letters = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    return proper ? speaker.person() && !letters ? "person" : "body" : !said.human() ? "thing" : speaker.plural() ? "people" : "one";
  }

  private boolean isAny(String word, String one, String wordClass) {
    return words.is(wordClass, word) || words.is(wordClass, one);
  }

  /** An article names few, and each of them often. */
  private Name named(String name) {
    Name known = names.get(name);
    if (known == null) {
      known = read(name);
      names.put(name, known);
    }
    return known;
  }

  private Name read(String name) {
    boolean day = false;
    boolean document = false;
    boolean agent = false;
    boolean human = false;
    for (String word : BETWEEN_WORDS.split(WordForms.normalise(name))) {
      String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      day |= words.is("day word", word);
      document |= isAny(word, one, "document") || isAny(word, one, "data document");
      agent |= isAny(word, one, "organisation head") || isAny(word, one, "data body") || isAny(word, one, "named noun");
      human |= isAny(word, one, "role") || isAny(word, one, "generic role") || isAny(word, one, "people noun")
          || isAny(word, one, "unnamed speaker");
    }
    return new Name(nameWords(name), day, document, agent, human);
  }

  private static Set<String> nameWords(String name) {
    Set<String> found = new HashSet<>();
    for (String word : NO_LETTERS.split(WordForms.fold(WordForms.normalise(name)))) {
      if (word.length() > 1) {
        found.add(word);
      }
    }
    return found;
  }

  private boolean gives(Voice voice) {
    String text = syntaxes.get(0).sentence().articleText();
    for (Span part : voice.quotation().parts()) {
      for (int i = part.start(); i < part.end(); i++) {
        if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          return true;
        }
      }
    }
    return false;
  }

  // ---- answers ---------------------------------------------------------------------------------------------------------------

  int sentences() {
    return syntaxes.size();
  }

  /** How many different names speak. */
  int speakers() {
    return speakers;
  }

  /** The number of a sentence's paragraph. */
  int paragraph(int sentence) {
    return paragraphs[sentence];
  }

  SpeakerSetting setting(int sentence) {
    if (settings[sentence] == null) {
      settings[sentence] = new SpeakerSetting(syntaxes.get(sentence));
    }
    return settings[sentence];
  }

  /** Who speaks in a sentence. */
  List<SpeakerRecord> in(int sentence) {
    return in.get(sentence);
  }

  /** Whose words touch a sentence. */
  List<SpeakerRecord> covering(int sentence) {
    return covering.get(sentence);
  }

  /** Who acts in a sentence, whether he speaks or not. */
  List<Acting> acting(int sentence) {
    if (acting.get(sentence) == null) {
      List<Acting> found = new ArrayList<>(2);
      for (Actors.Actor actor : actors.of(syntaxes.get(sentence))) {
        Voice voice = actor.voice();
        String share = shares.getOrDefault(voice.name(), "once");
        SpeakerRecord record = new SpeakerRecord(voice, kind(voice), named(voice.name()).words(), false, sentence < HEAD, share);
        found.add(new Acting(record, actor.subject()));
      }
      acting.set(sentence, found);
    }
    return acting.get(sentence);
  }

  /** Who speaks first in the article, and who most; null where nobody does. */
  SpeakerRecord first() {
    return first;
  }

  SpeakerRecord chief() {
    return chief;
  }

  /** Who speaks last before a sentence. */
  SpeakerRecord lastBefore(int index) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder.get(middle).voice().sentence() < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : inOrder.get(low - 1);
  }

  /** The narrowest words that cover a figure. */
  SpeakerRecord narrowest(int sentence, Span span) {
    SpeakerRecord best = null;
    for (SpeakerRecord record : covering.get(sentence)) {
      syntaxes.get(sentence).sentence().budget().spend();
      if (record.voice().covers(span) && (best == null || record.voice().size() < best.voice().size())) {
        best = record;
      }
    }
    return best;
  }

  /** A sentence names somebody. */
  boolean isNamed(int sentence, SpeakerRecord record, int most) {
    List<Mention> mentions = clusters.bySentence.get(sentence);
    for (int i = 0; i < Math.min(most, mentions.size()); i++) {
      if (record.words().containsAll(mentions.get(i).words())) {
        return true;
      }
    }
    return false;
  }
}
