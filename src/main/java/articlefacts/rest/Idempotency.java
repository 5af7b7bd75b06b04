package articlefacts.rest;

import articlefacts.app.Submission;
import articlefacts.store.ArticleStore;
import articlefacts.store.IdempotencyStore;
import articlefacts.store.StoredArticle;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Gives a repeated request with an Idempotency-Key the answer of the first one. */
@ApplicationScoped
class Idempotency {

  private static final int MAX_KEY_LENGTH = 255;

  private final IdempotencyStore requests;
  private final ArticleStore articles;

  Idempotency(IdempotencyStore requests, ArticleStore articles) {
    this.requests = requests;
    this.articles = articles;
  }

  /**
   * The article that an earlier request with the key made; empty when there was none, or its article is gone.
   *
   * @param key null when the request has none
   */
  Optional<StoredArticle> earlier(String key, Submission submission) {
    if (key == null) {
      return Optional.empty();
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH || key.indexOf(0) >= 0) {
      throw ProblemException.named(
          ProblemType.MALFORMED_REQUEST, "Idempotency-Key", "An Idempotency-Key has 1 to " + MAX_KEY_LENGTH + " characters.", null);
    }
    Optional<IdempotencyStore.Earlier> earlier = requests.find(key);
    if (earlier.isPresent() && !earlier.get().fingerprint().equals(fingerprint(submission))) {
      throw ProblemException.named(
          ProblemType.CONFLICT, "Idempotency-Key", "Another request was made with this Idempotency-Key.", null);
    }
    return earlier.flatMap(request -> articles.find(request.articleId()));
  }

  void remember(String key, Submission submission, StoredArticle article) {
    if (key != null) {
      requests.remember(key, fingerprint(submission), article.id());
    }
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
