package articlefacts.store;

import articlefacts.extraction.context.Entity;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which entities are asked for, and which page of them:
 * {@code new EntityQuery().name("tiller").type(Entity.Type.PERSON)} finds Rex Tillerson.
 */
public final class EntityQuery {

  /** In the rows, where a null could be no part of a key. */
  static final String NO_CODE = "";

  String name;
  final Set<String> types = new LinkedHashSet<>();
  final Set<String> codes = new LinkedHashSet<>();
  final Set<String> articles = new LinkedHashSet<>();
  int limit = FactQuery.DEFAULT_LIMIT;
  String cursor;

  /** The beginning of the name or of one of its words ("al-Baghdadi" has two), in any case and with or without accents. */
  public EntityQuery name(String beginning) {
    name = beginning == null ? null : folded(beginning);
    return this;
  }

  /** Of this type; given several times, of one of them. */
  public EntityQuery type(Entity.Type type) {
    types.add(type.code());
    return this;
  }

  /** With this ISO 3166 code, or in the country with this code; given several times, with one of them. */
  public EntityQuery code(String code) {
    codes.add(code.toUpperCase(Locale.ROOT));
    return this;
  }

  /** Named in this article; given several times, in one of them. */
  public EntityQuery article(String id) {
    articles.add(id);
    return this;
  }

  public EntityQuery limit(int most) {
    limit = most;
    return this;
  }

  /** @param after the cursor of the page before, null for the first page */
  public EntityQuery cursor(String after) {
    cursor = after;
    return this;
  }

  /** The form in which names are compared and sorted. Without the sign that separates the keys of a cursor. */
  static String folded(String name) {
    return Folded.of(name.replace('|', ' '));
  }
}
