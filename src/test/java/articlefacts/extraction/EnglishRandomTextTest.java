package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import articlefacts.extraction.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random English text keeps the invariants: no exception, offsets that hold, the same answer twice, ids that differ. {@code -Drandom.rounds=50000
 * -Drandom.repeated=5000} asks for more.
 */
class EnglishRandomTextTest {

  private static final int ROUNDS = Integer.getInteger("random.rounds", 2_000);
  private static final int REPEATED = Integer.getInteger("random.repeated", 400);
  private static final String[] PARTS = {
    "\u00a0", "\u202f", "\r\n", "\n", "e\u0301", "😀", "\ud83d", "\u0000", "’", "'", "’s", "n’t", "“", "”", "\"", "-", "–", "−", ".", ",", ";", ":", "/", "%", "€", "$", "£",
    "US$", "$A", "°", "½", "¾", "(", ")", "#", "1", "12", "1,000", "2.5", ".5", "3/4", "999999999999999999999999999999999999999999999", "1e10", "0/0", "5m", "2bn",
    "1990s", "737s", "3rd", "two", "three", "hundred", "thousand", "million", "billion", "dozen", "dozens", "and", "half", "a", "an", "the", "of", "in", "to", "from",
    "by", "at", "up", "down", "third", "quarter", "quarters", "fifths", "point", "minus", "per", "cent", "percent", "miles", "feet", "pounds", "hours", "years", "year",
    "old", "ago", "last", "next", "March", "May", "Monday", "April 3, 2017", "3/4/2017", "2014", "p.m.", "noon", "since", "more than", "up to", "some", "several",
    "people", "troops", "health", "centres", "said", "that", "rose", "fell", "cut", "Boeing", "Mr", "Smith", "U.S.", "UK", "according to", "including", "out", "times",
    "doubled", "aged", "year-old", "one", "over", "as much as", "told", "Reuters", "adding", "close", "closed", "mark", "units", "Q3", "FY2024", "o’clock"
  };

  @Test
  void randomTextKeepsTheInvariants() {
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(4) > 0 ? " " : "");
      }
      check(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "one ", "hundred ", "two and ", "1,000 ", "half a ", "three quarters of ", "five-", "up to ", "said ", "he said that ", ", said ", "from 1 to ",
    "Mr. ", "U.S. ", "a quarter of a ", "one over ", "March 3 ", "2014-", "people and ", "$", "$A", "and a half ", "12 and ", "one hundred, ", "'s"})
  void repeatedTextIsRead(String part) {
    check(part.repeat(REPEATED));
  }

  private static void check(String text) {
    List<Fact> facts = Facts.of(text, Language.ENGLISH, "2020-02-13");
    Set<String> ids = new HashSet<>();
    for (Fact fact : facts) {
      assertEquals(fact.text(), text.substring(fact.span().start(), fact.span().end()), text);
      assertTrue(ids.add(fact.id()), () -> "two facts with one id in: " + text);
      assertTrue(fact.sentence().contains(fact.span()), text);
      for (Evidence evidence : fact.evidence()) {
        assertEquals(evidence.text(), text.substring(evidence.span().start(), evidence.span().end()), text);
      }
    }
    assertEquals(facts, Facts.of(text, Language.ENGLISH, "2020-02-13"), text);
  }
}
