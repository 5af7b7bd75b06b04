package articlefacts.evaluation;

import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.lang.en.English;
import articlefacts.extraction.lang.fr.French;
import articlefacts.extraction.phrase.SyntaxTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a language's {@code syntax.model} from a treebank of Universal Dependencies, which lies outside the project; the same treebank
 * gives the same bytes. Takes a minute.
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=articlefacts.evaluation.SyntaxTraining \
 *   -Dexec.args="fr FILE.conllu src/main/resources/articlefacts/extraction/lang/fr/syntax.model"</pre>
 */
public final class SyntaxTraining {

  private SyntaxTraining() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: SyntaxTraining LANGUAGE TREEBANK.conllu MODEL");
    }
    byte[] model = trainer(language(arguments[0])).train(Treebank.read(Path.of(arguments[1])));
    Files.write(Path.of(arguments[2]), model);
    System.out.println(arguments[2] + ": " + model.length + " bytes");
  }

  /** @throws IllegalArgumentException for a language that there is no folder of */
  static LanguageFolder language(String code) {
    return switch (code) {
      case "fr" -> new French();
      case "en" -> new English();
      default -> throw new IllegalArgumentException("no analysis of sentences in the language " + code + "; there is one of fr and en");
    };
  }

  static SyntaxTrainer trainer(LanguageFolder language) {
    return new SyntaxTrainer(language.splitter(), language.dependencyWords(), language.morphology());
  }
}
