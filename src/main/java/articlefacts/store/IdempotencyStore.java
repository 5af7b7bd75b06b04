package articlefacts.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Remembers which article a request with an Idempotency-Key made.
 *
 * <p>The key is taken before the work: of several requests at once one has it, the others see that it is taken.
 */
@ApplicationScoped
public class IdempotencyStore {

  /** A client that was cut off tries again within minutes; a day is far beyond that. */
  private static final Duration KEPT = Duration.ofDays(1);

  /** Reading an article takes seconds at most: who has held a key for so long without an answer was killed. */
  private static final Duration HELD = Duration.ofMinutes(1);

  private final EntityManager entities;
  private final Changes changes;
  private final Clock clock;

  IdempotencyStore(EntityManager entities, Changes changes, Clock clock) {
    this.entities = entities;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A request with a key.
   *
   * @param fingerprint tells whether it was the same request
   * @param articleId the article that it made or found; null while it is being worked on
   * @param created whether it made the article
   */
  public record Request(String fingerprint, String articleId, boolean created) {}

  /** Whether the caller has the key now, and is to do the work; false when another request has it or had it. */
  public boolean take(String key, String fingerprint) {
    return changes.later(() -> {
      Instant now = clock.instant();
      entities.createNativeQuery("delete from idempotency where created_at <= :since").setParameter("since", now.minus(KEPT))
          .executeUpdate();
      entities.createNativeQuery("delete from idempotency where id = :id and article_id is null and created_at <= :since")
          .setParameter("id", key)
          .setParameter("since", now.minus(HELD))
          .executeUpdate();
      return entities.createNativeQuery(
              """
              insert into idempotency (id, fingerprint, article_id, created, created_at) values (:id, :fingerprint, null, false, :now)
              on conflict do nothing
              """)
          .setParameter("id", key)
          .setParameter("fingerprint", fingerprint)
          .setParameter("now", now)
          .executeUpdate() == 1;
    });
  }

  /** Who has the key, or had it; null when nobody has. */
  public Request find(String key) {
    List<?> rows =
        QuarkusTransaction.requiringNew().call(() ->
            entities.createNativeQuery("select fingerprint, article_id, created from idempotency where id = :id and created_at > :since")
                .setParameter("id", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList());
    return rows.stream().map(row -> (Object[]) row).findFirst()
        .map(row -> new Request((String) row[0], (String) row[1], (Boolean) row[2])).orElse(null);
  }

  /** Says what the request with the key made or found; in the running transaction, or in one of its own. */
  public void answer(String key, String articleId, boolean created) {
    if (QuarkusTransaction.isActive()) {
      write(key, articleId, created);
    } else {
      changes.quietly(() -> write(key, articleId, created));
    }
  }

  private int write(String key, String articleId, boolean created) {
    return entities.createNativeQuery("update idempotency set article_id = :article, created = :created where id = :id")
        .setParameter("id", key)
        .setParameter("article", articleId)
        .setParameter("created", created)
        .executeUpdate();
  }

  /** Gives the key back: its request failed, and has kept nothing. */
  public void giveBack(String key) {
    changes.later(() ->
        entities.createNativeQuery("delete from idempotency where id = :id and article_id is null").setParameter("id", key)
            .executeUpdate());
  }

  /** Frees a key whose article is gone: the request may be made anew. */
  public void forget(String key, String articleId) {
    changes.later(() ->
        entities.createNativeQuery("delete from idempotency where id = :id and article_id = :article")
            .setParameter("id", key)
            .setParameter("article", articleId)
            .executeUpdate());
  }
}
