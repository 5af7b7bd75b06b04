package articlefacts.extraction.context;

import java.util.Set;

/**
 * Somebody who speaks, with what the whole article says of him.
 *
 * @param kind person, body, one or people
 * @param words of his name, folded
 * @param gives there are figures in what he says
 * @param leads he is one of those who speak at the head of the article
 * @param share how much of what is said he says
 */
record SpeakerRecord(Voice voice, String kind, Set<String> words, boolean gives, boolean leads, String share) {}
