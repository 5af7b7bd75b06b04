package articlefacts.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Snowball's French stems without accents: "écoles" is "ecol".
 *
 * <p>The stemmer takes as long as reading the facts of a sentence does, and the words of news come back all the time: the stems of those
 * seen last are remembered, by all threads together.
 */
final class FrenchStems extends TokenFilter {

  /** A power of two. Each word has one place, which the next one that falls on it takes over: some two megabytes at most. */
  private static final int PLACES = 1 << 14;

  /** Longer ones are rare and take room. */
  private static final int LONGEST = 40;

  /** No accented letter becomes more letters than that. */
  private static final int GROWTH = 4;

  private static final AtomicReferenceArray<Known> SEEN = new AtomicReferenceArray<>(PLACES);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final FrenchStemmer stemmer = new FrenchStemmer();
  private char[] folded = new char[GROWTH * LONGEST];

  /** @param words in lower case */
  FrenchStems(TokenStream words) {
    super(words);
  }

  private record Known(String word, String stem) {}

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > LONGEST) {
      stem();
      return true;
    }
    int place = place();
    Known known = SEEN.get(place);
    if (known == null || !known.word.contentEquals(term)) {
      String word = term.toString();
      stem();
      SEEN.set(place, new Known(word, term.toString()));
    } else {
      term.setEmpty().append(known.stem);
    }
    return true;
  }

  private int place() {
    char[] letters = term.buffer();
    int hash = 0;
    for (int i = 0; i < term.length(); i++) {
      hash = 31 * hash + letters[i];
    }
    return (hash ^ hash >>> 14) & PLACES - 1;
  }

  private void stem() {
    stemmer.setCurrent(term.buffer(), term.length());
    stemmer.stem();
    int length = stemmer.getCurrentBufferLength();
    if (folded.length < GROWTH * length) {
      folded = new char[GROWTH * length];
    }
    int letters = ASCIIFoldingFilter.foldToASCII(stemmer.getCurrentBuffer(), 0, folded, 0, length);
    term.copyBuffer(folded, 0, letters);
  }
}
