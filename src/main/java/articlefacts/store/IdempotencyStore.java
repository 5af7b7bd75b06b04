package articlefacts.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers which article a request with an Idempotency-Key made. */
@ApplicationScoped
public class IdempotencyStore {

  /** A client that was cut off tries again within minutes; a day is far beyond that. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager entities;
  private final Clock clock;

  IdempotencyStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * An earlier request.
   *
   * @param fingerprint tells whether it was the same request
   * @param articleId the article that it made or found
   */
  public record Earlier(String fingerprint, String articleId) {}

  public Optional<Earlier> find(String key) {
    List<?> rows =
        QuarkusTransaction.requiringNew().call(() ->
            entities.createNativeQuery("select fingerprint, article_id from idempotency where id = :id and created_at > :since")
                .setParameter("id", key)
                .setParameter("since", oldest())
                .getResultList());
    return rows.stream().findFirst().map(row -> new Earlier((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
  }

  /** Remembers a request, unless another one with that key was faster. */
  public void remember(String key, String fingerprint, String articleId) {
    QuarkusTransaction.requiringNew().run(() -> {
      entities.createNativeQuery("delete from idempotency where created_at <= :since").setParameter("since", oldest()).executeUpdate();
      entities.createNativeQuery(
              "insert into idempotency (id, fingerprint, article_id, created_at) values (:id, :fingerprint, :article, :now) on conflict do nothing")
          .setParameter("id", key)
          .setParameter("fingerprint", fingerprint)
          .setParameter("article", articleId)
          .setParameter("now", clock.instant())
          .executeUpdate();
    });
  }

  private Instant oldest() {
    return clock.instant().minus(KEPT);
  }
}
