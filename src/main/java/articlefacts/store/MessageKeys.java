package articlefacts.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Remembers by what key messages have brought articles, so that one that says "gone" removes them. */
@ApplicationScoped
public class MessageKeys {

  private final EntityManager entities;
  private final ArticleStore articles;
  private final Changes changes;

  MessageKeys(EntityManager entities, ArticleStore articles, Changes changes) {
    this.entities = entities;
    this.articles = articles;
    this.changes = changes;
  }

  /** What stands for a key of a topic in the database. */
  public static String of(String topic, byte[] key) {
    return ArticleId.letters(topic.getBytes(StandardCharsets.UTF_8), key);
  }

  /**
   * Remembers, as part of the running transaction.
   *
   * @param group articles that were sent
   * @param keys for each article that of {@link #of}; null where it has none
   * @param added for each article, false when it was there already
   */
  void remember(List<NewArticle> group, List<String> keys, boolean[] added) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < added.length; i++) {
      if (keys.get(i) != null) {
        StoredArticle sent = group.get(i).article();
        rows.add(new Object[] {keys.get(i), added[i] ? sent.id() : articles.find(sent.text(), sent.header().outlet()).orElse(sent).id()});
      }
    }
    entities.unwrap(Session.class).doWork(connection ->
        new SeriesRows(connection).batch("insert into message_key (id, article_id) values (?, ?) on conflict do nothing", rows));
  }

  /**
   * Removes the articles that came with this key and with no other.
   *
   * @return how many went
   */
  @ActivateRequestContext
  public int remove(String key) {
    int gone = 0;
    for (Object id : entities.createNativeQuery("select article_id from message_key where id = :key order by article_id")
        .setParameter("key", key).getResultList()) {
      if (isAlone(key, (String) id) && articles.delete((String) id)) {
        gone++;
      }
    }
    changes.quietly(() -> entities.createNativeQuery("delete from message_key where id = :key").setParameter("key", key).executeUpdate());
    return gone;
  }

  private boolean isAlone(String key, String article) {
    return entities.createNativeQuery("select id from message_key where article_id = :article and id <> :key")
        .setParameter("article", article).setParameter("key", key).setMaxResults(1).getResultList().isEmpty();
  }
}
