/**
 * What the program does on the command line instead of serving. An edge as {@code rest} is, which lends it the API's forms
 * ({@link articlefacts.rest.ArticleLines}); nobody knows it.
 */
package articlefacts.command;
