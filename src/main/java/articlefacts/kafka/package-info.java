/**
 * Articles from Kafka ({@link articlefacts.kafka.ArticleConsumer}) and what became of them to Kafka
 * ({@link articlefacts.kafka.EventPublisher}). An edge as {@code rest} is, which lends it the API's forms
 * ({@link articlefacts.rest.ArticleLines}); nobody knows it. Nothing of it runs unless {@code articlefacts.kafka.bootstrap-servers} is set.
 */
package articlefacts.kafka;
