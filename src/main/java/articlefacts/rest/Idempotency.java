package articlefacts.rest;

import articlefacts.app.Intake;
import articlefacts.app.Settings;
import articlefacts.app.Submission;
import articlefacts.store.ArticleStore;
import articlefacts.store.IdempotencyStore;
import articlefacts.store.StoredArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Gives a repeated request with an Idempotency-Key the answer of the first one. */
@ApplicationScoped
class Idempotency {

  private static final int MAX_KEY_LENGTH = 255;

  /** How often it is looked whether the other request has its answer. */
  private static final Duration LOOKED_AFTER = Duration.ofMillis(20);

  private final IdempotencyStore requests;
  private final ArticleStore articles;
  private final Intake intake;
  private final Duration patience;

  Idempotency(IdempotencyStore requests, ArticleStore articles, Intake intake, Settings settings) {
    this.requests = requests;
    this.articles = articles;
    this.intake = intake;
    patience = settings.limits().waitForTurn();
  }

  /**
   * What a request is answered.
   *
   * @param replayed whether it is the answer of an earlier request
   */
  record Answer(Intake.Receipt receipt, boolean replayed) {}

  /**
   * Keeps an article, or finds what an earlier request with the key kept. Of several at once one does the work; the others wait for it.
   *
   * @param key null when the request has none
   */
  Answer keep(String key, Submission submission) {
    if (key == null) {
      return new Answer(intake.keep(submission), false);
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH || key.indexOf(0) >= 0) {
      throw ProblemException.named(
          ProblemType.MALFORMED_REQUEST, "Idempotency-Key", "An Idempotency-Key has 1 to " + MAX_KEY_LENGTH + " characters.", null);
    }
    String fingerprint = fingerprint(submission);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!requests.take(key, fingerprint)) {
      Optional<Answer> earlier = earlier(key, fingerprint);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (System.nanoTime() > deadline) {
        throw conflict("A request with this Idempotency-Key is being worked on; try again.");
      }
      LockSupport.parkNanos(LOOKED_AFTER.toNanos());
    }
    return work(key, submission);
  }

  private Answer work(String key, Submission submission) {
    try {
      Intake.Receipt receipt =
          intake.keep(submission, made -> requests.answer(key, made.article().id(), made.created()));
      return new Answer(receipt, false);
    } catch (RuntimeException | Error e) {
      try {
        requests.giveBack(key);
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** The answer of an earlier request; empty while it is being worked on, and when its article is gone: the key is free then. */
  private Optional<Answer> earlier(String key, String fingerprint) {
    IdempotencyStore.Request request = requests.find(key);
    if (request == null) {
      return Optional.empty();
    }
    if (!request.fingerprint().equals(fingerprint)) {
      throw conflict("Another request was made with this Idempotency-Key.");
    }
    if (request.articleId() == null) {
      return Optional.empty();
    }
    Optional<StoredArticle> article = articles.find(request.articleId());
    if (article.isEmpty()) {
      requests.forget(key, request.articleId());
    }
    return article.map(kept -> new Answer(new Intake.Receipt(kept, request.created()), true));
  }

  private static ProblemException conflict(String detail) {
    return ProblemException.named(ProblemType.CONFLICT, "Idempotency-Key", detail, null);
  }

  private static String fingerprint(Submission submission) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(submission.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
