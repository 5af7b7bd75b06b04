package articlefacts.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import articlefacts.extraction.lang.LanguageFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Measures the analysis of sentences on a treebank of Universal Dependencies, which is given by its path and lies outside the project:
 *
 * <pre>./mvnw -q test -Dtest=TreebankEvaluation -Dtreebank=FILE -Dlanguage=fr</pre>
 *
 * <p>What is counted: see {@link TreebankScore}. The text of each sentence goes the way of an article: our own sentences, tokens and
 * analysis. {@code -Dtreebank.errors=subject} shows what is wrong of a measure. Figures: docs/accuracy/treebank.md.
 */
class TreebankEvaluation {

  private static final int SHOWN = 400;
  private static final String SKIPPED = "TreebankEvaluation skipped: no treebank given (-Dtreebank=FILE.conllu -Dlanguage=fr)";

  @Test
  void printsTheFigures() throws IOException {
    String file = System.getProperty("treebank");
    if (file == null) {
      System.out.println(SKIPPED);
    }
    Assumptions.assumeTrue(file != null, SKIPPED);
    String language = System.getProperty("language", "fr");
    List<Treebank.Tree> trees = Treebank.read(Path.of(file));
    assertTrue(!trees.isEmpty(), file + " has no sentence in CoNLL-U");
    LanguageFolder folder = SyntaxTraining.language(language);
    DependencyAnalyser dependencies = new DependencyAnalyser(folder.splitter(), folder.syntax()::dependencies);
    TextAnalyser stages = new TextAnalyser(folder);
    TreebankScore score = new TreebankScore();
    TreebankScore scoreOfStages = new TreebankScore();
    for (Treebank.Tree tree : trees) {
      score.add(tree, dependencies.analyse(tree.text()));
      scoreOfStages.add(tree, stages.analyse(tree.text()));
    }
    System.out.printf("%s, language %s, %d sentences%n%s", Path.of(file).getFileName(), language, trees.size(), score.report());
    System.out.printf("tags, chunks and clauses, which stages read that do not ask the dependencies yet:%n%s", scoreOfStages.report());
    String wanted = System.getProperty("treebank.errors", "-") + "\t";
    score.errors().stream().filter(line -> line.startsWith(wanted)).limit(SHOWN).forEach(System.out::println);
  }
}
