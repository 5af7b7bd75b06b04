package articlefacts.extraction.lang.fr;

import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Gender;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.TablePlace;
import articlefacts.extraction.text.WordCache;
import articlefacts.extraction.text.WordTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The French dictionary of LanguageTool (french-pos-dict) read with Morfologik: "enverra" → "envoyer", future, third person.
 *
 * <p>A tag such as "N f pN" ends in a capital for the word's frequency, which is dropped.
 */
final class FrenchMorphology implements Morphology {

  private static final String DICTIONARY = "/org/languagetool/resource/fr/french.dict";

  /** Holds the words of a language's everyday texts: some 10 MB, 32 MB at most. */
  private static final int CACHED_WORDS = 1 << 15;

  /** The dictionary's longest entries are names of towns with 45 letters; a look-up would hold on to a buffer of the word's size. */
  private static final int LONGEST_ENTRY = 64;

  private final WordCache<List<Reading>> cache = new WordCache<>(CACHED_WORDS);
  private final WordTable<List<Reading>> known = new WordTable<>(TablePlace.READINGS, word -> readings(word.form()));
  private final Dictionary dictionary;
  // A lookup keeps buffers and is not thread-safe; the dictionary itself is.
  private final ThreadLocal<DictionaryLookup> lookup;

  FrenchMorphology() {
    URL url = FrenchMorphology.class.getResource(DICTIONARY);
    if (url == null) {
      throw new IllegalStateException("the French dictionary is not on the class path: " + DICTIONARY);
    }
    try {
      dictionary = Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
  }

  @Override
  public List<Reading> readings(String form) {
    if (form.isEmpty() || form.length() > LONGEST_ENTRY) {
      return List.of();
    }
    return cache.get(form, this::lookUp);
  }

  @Override
  public List<Reading> readings(Lexeme word) {
    return known.of(word);
  }

  private List<Reading> lookUp(String form) {
    List<WordData> found = lookup.get().lookup(form);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(found.size());
    for (WordData data : found) {
      if (data.getStem() != null && data.getTag() != null) {
        readings.add(reading(data.getStem().toString(), data.getTag().toString()));
      }
    }
    return List.copyOf(readings);
  }

  private static Reading reading(String lemma, String tagged) {
    String tag = stripFrequency(tagged);
    String[] parts = tag.split(" ");
    Category category = category(parts);
    VerbForm verb = category == Category.VERB ? verbForm(parts) : null;
    return new Reading(category == Category.VERB ? traditional(lemma) : lemma, category, gender(parts), number(parts), verb, person(parts));
  }

  /**
   * The dictionary files "reconnaît" and "accru" under the spelling of 1990, but "accroît" under the older one; our tables use the older
   * one.
   */
  private static String traditional(String lemma) {
    boolean circumflex = lemma.endsWith("aitre") || lemma.endsWith("oitre");
    return circumflex ? lemma.substring(0, lemma.length() - 4) + "î" + lemma.substring(lemma.length() - 3) : lemma;
  }

  private static String stripFrequency(String tag) {
    int last = tag.length() - 1;
    return last > 0 && Character.isUpperCase(tag.charAt(last)) ? tag.substring(0, last) : tag;
  }

  private static Category category(String[] parts) {
    return switch (parts[0]) {
      case "N" -> Category.NOUN;
      case "Z" -> Category.PROPER_NOUN;
      case "J" -> Category.ADJECTIVE;
      case "V" -> Category.VERB;
      case "D" -> Category.DETERMINER;
      case "R" -> parts.length > 1 && parts[1].equals("rel") ? Category.RELATIVE : Category.PRONOUN;
      case "P", "P+D", "P+R" -> Category.PREPOSITION;
      case "A" -> Category.ADVERB;
      case "C" -> Category.CONJUNCTION;
      case "I" -> Category.INTERJECTION;
      default -> Category.OTHER;
    };
  }

  private static VerbForm verbForm(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      switch (parts[i]) {
        case "inf":
          return VerbForm.INFINITIVE;
        case "ppa":
          return VerbForm.PAST_PARTICIPLE;
        case "ppr":
          return VerbForm.PRESENT_PARTICIPLE;
        case "con":
          return VerbForm.CONDITIONAL;
        case "sub":
          return VerbForm.SUBJUNCTIVE;
        case "imp":
          return VerbForm.IMPERATIVE;
        case "pres":
          return VerbForm.PRESENT;
        case "impa":
          return VerbForm.IMPERFECT;
        case "psim":
          return VerbForm.PAST;
        case "futu":
          return VerbForm.FUTURE;
        default:
          break;
      }
    }
    return VerbForm.PRESENT;
  }

  private static Gender gender(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      switch (parts[i]) {
        case "m":
          return Gender.MASCULINE;
        case "f":
          return Gender.FEMININE;
        case "e":
          return Gender.EITHER;
        default:
          break;
      }
    }
    return null;
  }

  private static Reading.Number number(String[] parts) {
    return switch (parts[parts.length - 1]) {
      case "s" -> Reading.Number.SINGULAR;
      case "p" -> Reading.Number.PLURAL;
      case "sp" -> Reading.Number.EITHER;
      default -> null;
    };
  }

  private static int person(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() == 1 && parts[i].charAt(0) >= '1' && parts[i].charAt(0) <= '3') {
        return parts[i].charAt(0) - '0';
      }
    }
    return 0;
  }
}
