package articlefacts.extraction.lang.en;

import articlefacts.extraction.text.Lexeme;
import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading.Category;
import articlefacts.extraction.text.Reading.Number;
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
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The English dictionary of LanguageTool (english-pos-dict) read with Morfologik: "rose" → "rise", past; "rose", noun, singular.
 *
 * <p>Its tags are those of the Penn Treebank, some with a part behind a colon ("NN:UN"). Words that are written with a capital only
 * ("American") are found in any case.
 */
final class EnglishMorphology implements Morphology {

  private static final String DICTIONARY = "/org/languagetool/resource/en/english.dict";

  /** Holds the words of a language's everyday texts. */
  private static final int CACHED_WORDS = 1 << 15;

  /** No word of the dictionary is longer; a look-up would hold on to a buffer of the word's size. */
  private static final int LONGEST_ENTRY = 64;

  /** What is left of "can't", "won't", "shan't" before the clitic. */
  private static final Map<String, String> BEFORE_NOT = Map.of("ca", "can", "wo", "will", "sha", "shall");
  /** The dictionary has these as forms of "be" and "have" in this way or not at all. */
  private static final Map<String, String> CLITICS = Map.of("'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");

  private final WordCache<List<Reading>> cache = new WordCache<>(CACHED_WORDS);
  private final WordTable<List<Reading>> known = new WordTable<>(TablePlace.READINGS, word -> readings(word.form()));
  private final Dictionary dictionary;
  // A lookup keeps buffers and is not thread-safe; the dictionary itself is.
  private final ThreadLocal<DictionaryLookup> lookup;

  EnglishMorphology() {
    URL url = EnglishMorphology.class.getResource(DICTIONARY);
    if (url == null) {
      throw new IllegalStateException("the English dictionary is not on the class path: " + DICTIONARY);
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
    String plain = BEFORE_NOT.getOrDefault(form, CLITICS.getOrDefault(form, form));
    List<WordData> found = lookup.get().lookup(plain);
    if (found.isEmpty() && Character.isLetter(plain.charAt(0))) {
      found = lookup.get().lookup(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1));
    }
    List<Reading> readings = new ArrayList<>(found.size());
    for (WordData data : found) {
      if (data.getStem() != null && data.getTag() != null) {
        readings.add(reading(data.getStem().toString().toLowerCase(Locale.ROOT), data.getTag().toString()));
      }
    }
    return List.copyOf(readings);
  }

  private static Reading reading(String lemma, String tagged) {
    int colon = tagged.indexOf(':');
    String tag = colon > 0 ? tagged.substring(0, colon) : tagged;
    Category category = category(tag);
    return new Reading(lemma, category, null, number(tag), category == Category.VERB ? verbForm(tag, lemma) : null, person(tag));
  }

  private static Category category(String tag) {
    if (tag.startsWith("PRP$") || tag.equals("WP$")) {
      return Category.DETERMINER;
    }
    if (tag.startsWith("PRP")) {
      return Category.PRONOUN;
    }
    return switch (tag) {
      case "NN", "NNS" -> Category.NOUN;
      case "NNP", "NNPS" -> Category.PROPER_NOUN;
      case "JJ", "JJR", "JJS" -> Category.ADJECTIVE;
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD" -> Category.VERB;
      case "DT", "PDT" -> Category.DETERMINER;
      case "EX" -> Category.PRONOUN;
      case "WDT", "WP" -> Category.RELATIVE;
      case "IN", "TO" -> Category.PREPOSITION;
      case "RB", "RBR", "RBS", "RP" -> Category.ADVERB;
      case "CC", "WRB" -> Category.CONJUNCTION;
      case "UH" -> Category.INTERJECTION;
      default -> Category.OTHER;
    };
  }

  private static VerbForm verbForm(String tag, String lemma) {
    return switch (tag) {
      case "VB" -> VerbForm.INFINITIVE;
      case "VBD" -> VerbForm.PAST;
      case "VBG" -> VerbForm.PRESENT_PARTICIPLE;
      case "VBN" -> VerbForm.PAST_PARTICIPLE;
      case "MD" -> lemma.equals("will") || lemma.equals("shall") ? VerbForm.FUTURE : VerbForm.PRESENT;
      default -> VerbForm.PRESENT;
    };
  }

  /** Adjectives and participles agree with either. */
  private static Number number(String tag) {
    return switch (tag) {
      case "NN", "NNP", "VBZ" -> Number.SINGULAR;
      case "NNS", "NNPS" -> Number.PLURAL;
      case "JJ", "JJR", "JJS", "VBN", "VBG" -> Number.EITHER;
      default -> null;
    };
  }

  private static int person(String tag) {
    return tag.equals("VBZ") ? 3 : 0;
  }
}
