package articlefacts.rest;

import articlefacts.app.Busy;
import articlefacts.app.Intake;
import articlefacts.app.ReadArticle;
import articlefacts.app.Submission;
import articlefacts.rest.dto.ExtractDto;
import articlefacts.rest.dto.FeedExtraction;
import articlefacts.rest.dto.KeptFeed;
import articlefacts.rest.dto.ProblemDto;
import articlefacts.store.ArticleHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads or keeps the entries of a feed, each an article of its own: one that is bad does not stop the rest. */
@ApplicationScoped
class Feeds {

  /** 207, RFC 4918: each part of the answer has a status of its own. */
  static final int MULTI_STATUS = 207;

  private final Intake intake;

  Feeds(Intake intake) {
    this.intake = intake;
  }

  FeedExtraction extract(List<Submission> entries, Function<ReadArticle, ExtractDto> shown) {
    List<FeedExtraction.Entry> read = new ArrayList<>();
    for (Submission entry : entries) {
      int number = read.size() + 1;
      try {
        read.add(new FeedExtraction.Entry(number, 200, shown.apply(intake.read(entry)), null));
      } catch (RuntimeException failure) {
        ProblemDto problem = problem(failure);
        read.add(new FeedExtraction.Entry(number, problem.status(), null, problem));
      }
    }
    return new FeedExtraction(read);
  }

  KeptFeed keep(List<Submission> entries) {
    List<KeptFeed.Entry> kept = new ArrayList<>();
    for (Submission entry : entries) {
      int number = kept.size() + 1;
      try {
        Intake.Receipt receipt = intake.keep(entry);
        ArticleHeader header = receipt.article().header();
        List<String> warnings = intake.warnings(header.publication());
        kept.add(new KeptFeed.Entry(number, receipt.created() ? 201 : 200, header.id(), header.factCount(), warnings, null));
      } catch (RuntimeException failure) {
        ProblemDto problem = problem(failure);
        kept.add(new KeptFeed.Entry(number, problem.status(), null, null, List.of(), problem));
      }
    }
    return new KeptFeed(kept);
  }

  private static ProblemDto problem(RuntimeException failure) {
    return failure instanceof Busy
        ? ProblemException.of(ProblemType.UNAVAILABLE, "The service reads as many articles as it can; try again.").problem()
        : Batches.problem(failure);
  }
}
