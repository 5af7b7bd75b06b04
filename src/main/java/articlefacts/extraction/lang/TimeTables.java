package articlefacts.extraction.lang;

import articlefacts.extraction.text.Morphology;
import articlefacts.extraction.text.Reading;
import articlefacts.extraction.text.Span;
import articlefacts.extraction.text.Token;
import articlefacts.extraction.text.Tokenizer;
import articlefacts.extraction.time.TimePhrase;
import articlefacts.extraction.time.TimeWord;
import articlefacts.extraction.time.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the time words of a language from time.tsv: columns phrase, role, value, example. */
final class TimeTables {

  /** "sun", "mar" and "q" are too short to be names without a capital. */
  private static final int SHORTEST_NAME = 4;

  private TimeTables() {}

  /**
   * The phrases of the table. A phrase whose spelling without accents is no word of the language is found without them too: "fevrier", but
   * not "a" for "à", which is found as a capital "A" only.
   */
  static TimeWords words(Tables tables, Settings settings, Tokenizer tokenizer, Morphology morphology) {
    List<TimePhrase> phrases = new ArrayList<>();
    for (String[] row : tables.rows("time.tsv")) {
      TimeWord word = new TimeWord(TimeWord.Role.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]);
      List<Token> tokens = tokenizer.tokens(row[0], new Span(0, row[0].length()));
      boolean loose = isLoose(tokens, morphology);
      boolean capital = settings.calendar().capitals() && Character.isUpperCase(row[0].charAt(0))
          && isOtherWord(tokens.get(0).form(), morphology);
      phrases.add(new TimePhrase(tokens.stream().map(loose ? Token::folded : Token::form).toList(), loose, capital, word));
      Token first = tokens.get(0);
      if (!loose && !first.form().equals(first.folded()) && first.form().length() == 1) {
        List<String> forms = new ArrayList<>(tokens.stream().map(Token::form).toList());
        forms.set(0, first.folded());
        phrases.add(new TimePhrase(forms, false, true, word));
      }
    }
    return TimeWords.of(phrases, settings.calendar());
  }

  /** "may", "march" and "august" without their capital are something else, "april" is not. */
  private static boolean isOtherWord(String form, Morphology morphology) {
    List<Reading> readings = morphology.readings(form);
    return readings.isEmpty() || form.length() < SHORTEST_NAME
        || readings.stream().anyMatch(reading -> !reading.is(Reading.Category.PROPER_NOUN));
  }

  private static boolean isLoose(List<Token> tokens, Morphology morphology) {
    boolean accents = tokens.stream().anyMatch(token -> !token.form().equals(token.folded()));
    return accents && tokens.stream()
        .allMatch(token -> token.form().equals(token.folded()) || morphology.readings(token.folded()).isEmpty());
  }
}
