package articlefacts.evaluation;

import articlefacts.extraction.lang.LanguageFolder;
import articlefacts.extraction.phrase.SyntaxTrainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a model does on sentences that it was not trained on: a treebank is cut into consecutive parts, and each is read with
 * weights from the others.
 *
 * <pre>TreebankCrossValidation LANGUAGE TREEBANK.conllu [PARTS [MEASURE]]</pre>
 *
 * <p>MEASURE (pos, subject, object, governor, counted) shows what is wrong of it.
 */
public final class TreebankCrossValidation {

  private TreebankCrossValidation() {}

  public static void main(String[] arguments) throws IOException {
    LanguageFolder language = SyntaxTraining.language(arguments[0]);
    List<Treebank.Tree> trees = Treebank.read(Path.of(arguments[1]));
    int parts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    SyntaxTrainer trainer = SyntaxTraining.trainer(language);
    TreebankScore all = new TreebankScore();
    for (int part = 0; part < parts; part++) {
      List<Treebank.Tree> others = new ArrayList<>();
      List<Treebank.Tree> own = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        ((long) i * parts / trees.size() == part ? own : others).add(trees.get(i));
      }
      DependencyAnalyser analyser = new DependencyAnalyser(language.splitter(), trainer.reader(others)::read);
      TreebankScore score = new TreebankScore();
      for (Treebank.Tree tree : own) {
        AnalysedText analysed = analyser.analyse(tree.text());
        score.add(tree, analysed);
        all.add(tree, analysed);
      }
      System.out.printf("part %d of %d: %s%n", part + 1, parts, score.line());
    }
    System.out.print(all.report());
    String wanted = arguments.length > 3 ? arguments[3] + "\t" : "-";
    all.errors().stream().filter(line -> line.startsWith(wanted)).forEach(System.out::println);
  }
}
