/**
 * The use cases, and the one place where the extraction library, the store and the container meet.
 *
 * <p>{@link articlefacts.app.Intake} reads articles and keeps them; {@link articlefacts.app.Settings} documents every
 * setting; {@link articlefacts.app.Seeds} loads the articles that the application brings along.
 */
package articlefacts.app;
