package articlefacts.store;

/**
 * The rows of one name, type and code.
 *
 * @param articles how many name it
 * @param last the position of the latest row
 * @param lastWithRole that of the latest one with a role, null when there is none
 */
record EntityGroup(EntityTerms.Key key, long articles, long last, Long lastWithRole) {

  String cursor() {
    return Cursor.of(key.folded(), key.type(), key.code()).encoded();
  }

  /** The key behind which the page begins, null for the first page. */
  static EntityTerms.Key after(EntityQuery query) {
    if (query.cursor == null) {
      return null;
    }
    Cursor cursor = Cursor.decoded(query.cursor, 3);
    return new EntityTerms.Key(cursor.keys().get(0), cursor.keys().get(1), cursor.keys().get(2));
  }
}
