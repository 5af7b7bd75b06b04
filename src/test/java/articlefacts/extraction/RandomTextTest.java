package articlefacts.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random text keeps the invariants: no exception, offsets that hold, the same answer twice, ids that differ. */
class RandomTextTest {

  private static final int ROUNDS = Integer.getInteger("random.rounds", 2_500);
  private static final String[] ODD = {
    "\u00a0", "\u202f", "\u2009", "\r\n", "\n", "\t", "e\u0301", "\u0301", "😀", "👨‍👩‍👧", "\ud83d", "\ude00", "\u0000", "\u200b", "\ufeff", "’", "'", "«\u00a0", "\u00a0»",
    "“", "”", "\"", "-", "–", "—", "−", ".", ",", ";", ":", "/", "%", "‰", "€", "$", "£", "°", "²", "³", "½", "¾", "(", ")", "[", "…", "#", "1", "12", "1 000",
    "2,5", "3.700.000", "999999999999999999999999999999999999999999999", "1e10", "1^99", "0/0", "1/0", "3/4", "²", "٣", "Ⅻ", "IVe"
  };
  private static final String[] WORDS = {
    "deux", "trois", "cent", "mille", "millions", "milliard", "quatre", "vingt", "vingts", "et", "demi", "demie", "quart", "quarts", "tiers", "moitié", "dizaine",
    "centaines", "des", "de", "d’", "du", "la", "les", "le", "l’", "un", "une", "à", "entre", "plus", "moins", "environ", "quelque", "près", "jusqu’", "au", "ans",
    "an", "mois", "jours", "heures", "euros", "dollars", "km", "km2", "m", "F", "MF", "pour", "sur", "dont", "pays", "hommes", "supplémentaires", "autres",
    "premier", "deuxième", "XIXe", "siècle", "mars", "lundi", "dernier", "2014", "19/04", "09h10", "depuis", "années", "80", "a", "est", "sont", "qui", "que",
    "selon", "déclaré", "M.", "Dupont", "Irak", "fois", "degrés", "virgule", "négatif", "ou", "respectivement", "âgé", "n°", "par", "OTAN", "l'", "aujourd’hui"
  };

  @Test
  void randomTextKeepsTheInvariants() throws IOException {
    Random random = new Random(42);
    List<String> seedWords = seedWords();
    for (int round = 0; round < ROUNDS; round++) {
      check(text(random, seedWords));
    }
  }

  @Test
  void extremeTextsAreRead() {
    check("");
    check(" ");
    check("1".repeat(2_000));
    check("un ".repeat(1_000));
    check("cent ".repeat(1_000));
    check("deux et ".repeat(1_000));
    check("1 000 ".repeat(1_000));
    check("( ".repeat(1_000));
    check("« ".repeat(1_000));
    check("a-".repeat(2_000));
    check("plus de ".repeat(1_000) + "3 euros");
    check("vingt-".repeat(1_000));
    check("3, ".repeat(1_000) + "4 ans");
    check("trois quarts de ".repeat(600));
    check("le 3 mars ".repeat(600));
  }

  private static void check(String text) {
    List<Fact> facts = Facts.of(text, "2020-02-13");
    Set<String> ids = new HashSet<>();
    for (Fact fact : facts) {
      assertEquals(fact.text(), text.substring(fact.span().start(), fact.span().end()), text);
      assertTrue(ids.add(fact.id()), () -> "two facts with one id in: " + text);
      assertTrue(fact.sentence().contains(fact.span()), text);
      assertTrue(text.startsWith(fact.prefix(), fact.span().start() - fact.prefix().length()), text);
      assertTrue(text.startsWith(fact.suffix(), fact.span().end()), text);
      for (Evidence evidence : fact.evidence()) {
        assertEquals(evidence.text(), text.substring(evidence.span().start(), evidence.span().end()), text);
      }
    }
    assertEquals(facts, Facts.of(text, "2020-02-13"), text);
  }

  private static String text(Random random, List<String> seedWords) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> text.append(ODD[random.nextInt(ODD.length)]);
        case 2, 3, 4 -> text.append(WORDS[random.nextInt(WORDS.length)]);
        case 5 -> text.append(random.nextInt(100_000));
        case 6 -> text.append(Character.toChars(random.nextInt(0x3000)));
        default -> text.append(seedWords.get(random.nextInt(seedWords.size())));
      }
      if (random.nextInt(4) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static List<String> seedWords() throws IOException {
    List<String> words = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        words.addAll(Arrays.asList(Files.readString(file).split(" ")));
      }
    }
    return words;
  }
}
