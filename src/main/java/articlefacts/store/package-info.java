/**
 * Keeps articles with their facts and finds them again.
 *
 * <p>{@link articlefacts.store.ArticleStore} writes and reads articles, {@link articlefacts.store.FactStore} finds
 * facts by a {@link articlefacts.store.FactQuery}. JPA, Panache and SQL stay inside: entities are package-private and
 * never leave. Trap: an article and its facts are written in one transaction or not at all.
 */
package articlefacts.store;
