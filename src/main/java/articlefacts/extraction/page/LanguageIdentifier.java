package articlefacts.extraction.page;

import articlefacts.extraction.text.Language;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a text: "La réunion rassemblant 68 pays" is French. The script decides where one language has it to
 * itself (Greek, Thai); else the runs of three letters do, by how often each language has them (Cavnar and Trenkle, "N-Gram-Based
 * Text Categorization", 1994; scored as a naive Bayes classifier).
 *
 * <p>What a page declares counts as much as a few words do: it decides on a headline, not on an article. Immutable and thread-safe.
 */
public final class LanguageIdentifier {

  /** The beginning of an article tells enough. */
  private static final int ENOUGH = 8000;

  /** Neighbouring runs share two of their three letters, so that each is a third of an independent observation. */
  private static final double INDEPENDENCE = 1 / 3.0;

  /** How often, in parts of a million, a run is taken to stand in a language whose commonest runs it is not among. */
  private static final double RARE = 40;

  /** In natural logarithms: what a declaration is worth, about a clause of four words. */
  private static final double DECLARED = 6;

  /** What being one of the languages that this service is made for is worth, about one word.  */
  private static final double EXPECTED = 2;

  /** The best must be ahead of the next by so much, or nothing is said. */
  private static final double AHEAD = 0.5;

  /** A sign of these scripts is a syllable or a word, where others have a letter. */
  private static final int LETTERS_OF_A_SIGN = 3;

  /** Letters before this character are Latin ones but 'µ', which is common to all; asking for the script of each takes long. */
  private static final int AFTER_LATIN = 'ʰ';

  /** Japanese has more kana than this among its signs; a Chinese text may quote a few. */
  private static final double KANA_OF_JAPANESE = 0.1;

  private static final Map<UnicodeScript, Language> BY_SCRIPT = new EnumMap<>(UnicodeScript.class);

  static {
    BY_SCRIPT.put(UnicodeScript.GREEK, Language.GREEK);
    BY_SCRIPT.put(UnicodeScript.HEBREW, Language.HEBREW);
    BY_SCRIPT.put(UnicodeScript.HANGUL, Language.KOREAN);
    BY_SCRIPT.put(UnicodeScript.THAI, Language.THAI);
    BY_SCRIPT.put(UnicodeScript.DEVANAGARI, Language.HINDI);
    BY_SCRIPT.put(UnicodeScript.BENGALI, Language.BENGALI);
    BY_SCRIPT.put(UnicodeScript.TAMIL, Language.TAMIL);
    BY_SCRIPT.put(UnicodeScript.TELUGU, Language.TELUGU);
    BY_SCRIPT.put(UnicodeScript.GEORGIAN, Language.GEORGIAN);
    BY_SCRIPT.put(UnicodeScript.ARMENIAN, Language.ARMENIAN);
  }

  private final Language[] languages;

  /** The script in which each of the languages is written. */
  private final UnicodeScript[] scripts;

  /** By run, packed: the logarithm of its frequency in each language over that of a rare run; 0 where it is rare. */
  private final RunTable runs;

  public LanguageIdentifier() {
    var rows = PageTables.rows("language-profiles.tsv");
    languages = new Language[rows.size()];
    scripts = new UnicodeScript[rows.size()];
    Map<Long, float[]> byRun = new HashMap<>();
    for (int i = 0; i < languages.length; i++) {
      String[] row = rows.get(i);
      languages[i] = Language.ofTag(row[0]).orElseThrow(() -> new IllegalStateException("language-profiles.tsv: " + row[0]));
      for (String run : row[1].split(" ")) {
        scripts[i] = scriptOf(run, scripts[i]);
        byRun.computeIfAbsent(RunTable.packed(run.charAt(0), run.charAt(1), run.charAt(2)), key -> new float[languages.length])[i] =
            (float) Math.max(0, Math.log(Integer.parseInt(run.substring(3)) / RARE));
      }
    }
    runs = new RunTable(byRun);
  }

  private static UnicodeScript scriptOf(String run, UnicodeScript known) {
    return known == null && Character.isLetter(run.charAt(1)) ? UnicodeScript.of(run.charAt(1)) : known;
  }

  /** The language of a text of which nothing is declared; see {@link #identify(String, String)}. */
  public Language identify(String text) {
    return identify(text, null);
  }

  /**
   * The language of a text; unknown when it has too few words to tell.
   *
   * @param declared the BCP 47 tag that its page declares ("fr-FR"); null when it declares none
   */
  public Language identify(String text, String declared) {
    String beginning = text.substring(0, Math.min(text.length(), ENOUGH)).toLowerCase(Locale.ROOT);
    Map<UnicodeScript, Integer> letters = letters(beginning);
    UnicodeScript script = null;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      script = script == null || entry.getValue() > letters.get(script) ? entry.getKey() : script;
    }
    if (script == null) {
      return Language.UNKNOWN;
    }
    if (isSign(script)) {
      int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
      int all = kana + letters.getOrDefault(UnicodeScript.HAN, 0);
      return kana > all * KANA_OF_JAPANESE ? Language.JAPANESE : Language.CHINESE;
    }
    Language only = BY_SCRIPT.get(script);
    return only != null ? only : best(scores(beginning), script, declaredLanguage(declared));
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int latin = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c < AFTER_LATIN && c != 'µ') {
        latin++;
        continue;
      }
      UnicodeScript script = UnicodeScript.of(c);
      letters.merge(script, isSign(script) ? LETTERS_OF_A_SIGN : 1, Integer::sum);
    }
    if (latin > 0) {
      letters.merge(UnicodeScript.LATIN, latin, Integer::sum);
    }
    return letters;
  }

  private static boolean isSign(UnicodeScript script) {
    return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  private static Language declaredLanguage(String tag) {
    return tag == null ? null : Language.ofTag(tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT)).orElse(null);
  }

  private double[] scores(String text) {
    double[] scores = new double[languages.length];
    char first = '_';
    char second = '_';
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() && Character.isLetter(text.charAt(i)) ? text.charAt(i) : '_';
      if (c == '_' && second == '_') {
        continue;
      }
      float[] run = runs.get(first, second, c);
      for (int l = 0; run != null && l < scores.length; l++) {
        scores[l] += run[l] * INDEPENDENCE;
      }
      first = c == '_' ? '_' : second;
      second = c;
    }
    return scores;
  }

  private Language best(double[] scores, UnicodeScript script, Language declared) {
    int best = -1;
    double next = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scripts[i] != script || scores[i] == 0) {
        continue;
      }
      scores[i] += languages[i] == declared ? DECLARED : 0;
      scores[i] += languages[i] == Language.FRENCH || languages[i] == Language.ENGLISH ? EXPECTED : 0;
      if (best < 0 || scores[i] > scores[best]) {
        next = best < 0 ? 0 : scores[best];
        best = i;
      } else {
        next = Math.max(next, scores[i]);
      }
    }
    return best < 0 || scores[best] - next < AHEAD ? Language.UNKNOWN : languages[best];
  }
}
