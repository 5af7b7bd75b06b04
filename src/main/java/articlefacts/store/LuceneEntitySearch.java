package articlefacts.store;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.hibernate.Session;

/** Finds entities with the {@link LuceneIndex} of the embedded database; those of some articles by their rows. */
final class LuceneEntitySearch implements EntitySearch {

  private final EntityManager entities;
  private final LuceneIndex index;

  LuceneEntitySearch(EntityManager entities, LuceneIndex index) {
    this.entities = entities;
    this.index = index;
  }

  @Override
  public List<EntityGroup> page(EntityQuery query) {
    EntityTerms.Key after = EntityGroup.after(query);
    if (!query.articles.isEmpty()) {
      return ofArticles(query, after);
    }
    return index.search(searcher -> {
      SortedMap<BytesRef, EntityGroup> found = new TreeMap<>();
      Collection<String> prefixes = query.codes.isEmpty() ? List.of("") : query.codes.stream().map(EntityTerms::code).toList();
      for (String prefix : prefixes) {
        for (EntityGroup group : along(searcher, query, prefix, after)) {
          found.put(new BytesRef(group.key().joined()), group);
        }
      }
      return found.values().stream().limit(query.limit + 1).toList();
    });
  }

  private static boolean isWanted(EntityQuery query, EntityTerms.Key key) {
    String name = query.name;
    return (query.types.isEmpty() || query.types.contains(key.type()))
        && (name == null || key.folded().startsWith(name) || key.folded().contains(" " + name) || key.folded().contains("-" + name));
  }

  /**
   * Follows the terms of a code, or all names, until the page is full.
   *
   * @param code as a term starts with it; empty for all
   */
  private static List<EntityGroup> along(IndexSearcher searcher, EntityQuery query, String code, EntityTerms.Key after) throws IOException {
    List<EntityGroup> groups = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), code.isEmpty() ? IndexFields.ENTITY : IndexFields.ENTITY_BY_CODE);
    if (terms == null) {
      return groups;
    }
    TermsEnum all = terms.iterator();
    BytesRef prefix = new BytesRef(code);
    BytesRef first = new BytesRef(code + (after == null ? "" : after.joined()));
    BytesRef term = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all.term();
    for (; term != null && groups.size() <= query.limit && startsWith(term, prefix); term = all.next()) {
      EntityTerms.Key key = EntityTerms.Key.read(term.utf8ToString().substring(code.length()));
      if (isWanted(query, key) && !(after != null && term.equals(first))) {
        EntityGroup group = group(searcher.getIndexReader(), key);
        if (group != null) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private static boolean startsWith(BytesRef term, BytesRef prefix) {
    return StringHelper.startsWith(term, prefix);
  }

  /** Null when all articles that named it have gone. */
  private static EntityGroup group(IndexReader reader, EntityTerms.Key key) throws IOException {
    long[] positions = positions(reader, new Term(IndexFields.ENTITY, key.joined()));
    if (positions.length == 0) {
      return null;
    }
    long[] withRole = positions(reader, new Term(IndexFields.ENTITY_WITH_ROLE, key.joined()));
    return new EntityGroup(key, articles(positions), last(positions), withRole.length == 0 ? null : (Long) last(withRole));
  }

  private static long last(long[] positions) {
    return Arrays.stream(positions).max().orElseThrow();
  }

  private static long articles(long[] positions) {
    return Arrays.stream(positions).map(Positions::seq).distinct().count();
  }

  private static long[] positions(IndexReader reader, Term term) throws IOException {
    long[] found = new long[reader.docFreq(term)];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      if (docs != null) {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues positions = leaf.reader().getNumericDocValues(IndexFields.POS);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if ((live == null || live.get(doc)) && positions.advanceExact(doc)) {
            found[count++] = positions.longValue();
          }
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  // ---- of some articles ------------------------------------------------------------------------------------------------------

  private record Row(EntityTerms.Key key, long pos, boolean hasRole) {}

  private List<EntityGroup> ofArticles(EntityQuery query, EntityTerms.Key after) {
    SortedMap<BytesRef, List<Row>> byKey = new TreeMap<>();
    for (Row row : entities.unwrap(Session.class).doReturningWork(connection -> rows(connection, query.articles))) {
      EntityTerms.Key key = row.key();
      if (isWanted(query, key) && (query.codes.isEmpty() || query.codes.contains(key.code()) || query.codes.contains(key.country()))) {
        byKey.computeIfAbsent(new BytesRef(key.joined()), k -> new ArrayList<>()).add(row);
      }
    }
    BytesRef behind = after == null ? null : new BytesRef(after.joined());
    return byKey.entrySet().stream()
        .filter(entry -> behind == null || entry.getKey().compareTo(behind) > 0)
        .map(Map.Entry::getValue).limit(query.limit + 1).map(LuceneEntitySearch::group).toList();
  }

  private static EntityGroup group(List<Row> rows) {
    long[] positions = rows.stream().mapToLong(Row::pos).toArray();
    Long withRole = rows.stream().filter(Row::hasRole).map(Row::pos).max(Long::compare).orElse(null);
    return new EntityGroup(rows.get(0).key(), articles(positions), last(positions), withRole);
  }

  private static List<Row> rows(Connection connection, Set<String> articles) throws SQLException {
    List<Row> rows = new ArrayList<>();
    String sql = "select e.folded, e.type, e.code, e.pos, e.role is not null from" + Positions.ARTICLE_WITH_ENTITIES + "where a.id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (String article : articles) {
        select.setString(1, article);
        try (ResultSet found = select.executeQuery()) {
          while (found.next()) {
            EntityTerms.Key key = new EntityTerms.Key(found.getString(1), found.getString(2), found.getString(3));
            rows.add(new Row(key, found.getLong(4), found.getBoolean(5)));
          }
        }
      }
    }
    return rows;
  }
}
