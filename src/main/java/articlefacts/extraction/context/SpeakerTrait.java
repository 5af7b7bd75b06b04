package articlefacts.extraction.context;

import java.util.Locale;

/** What is looked at of a figure and of somebody who may say it; each trait has a few values, of which the first stands for none. */
enum SpeakerTrait {
  /** Where the speaker stands from the figure: his words cover it, before or behind it in its sentence, so many sentences back or on. */
  WHERE("nobody", "covers", "before", "behind", "back1", "back2", "back3", "far", "next1", "next2", "actor",
      "actor0", "actor1", "actor2", "actor3"),
  BY(FoundBy.values()),
  INCISE("none", "no", "yes"),
  SPEAKER("none", "person", "body", "one", "people", "document", "place", "thing"),
  /** Of the speaker's sentence, seen from the figure's. */
  PARAGRAPH("none", "same", "near", "other"),
  /** Nobody else speaks between him and the figure. */
  NEAREST("none", "no", "yes"),
  /** There are figures in what he says. */
  GIVES("none", "no", "yes"),
  /** What the subject of the figure's sentence is to the speaker. */
  MATCH("none", "same", "pronoun", "other", "neutral"),
  /** His sentence counts or measures the same. */
  ALIKE("none", "no", "yes"),
  /** He speaks at the head of the article. */
  LEADS("none", "no", "yes"),
  /** How much of what is said in the article he says. */
  SHARE("none", "all", "most", "some", "once"),
  /** The figure's sentence names him. */
  NAMED("none", "no", "yes"),
  /** Tokens between, in one sentence. */
  DISTANCE("none", "close", "near", "middle", "far"),
  /** What stands between, in one sentence. */
  BETWEEN("none", "words", "comma", "verb", "strong"),
  TREE("none", "describes", "under", "over", "beside"),
  VERB("none", "unsaid", "says", "gives", "wants", "expects", "other"),
  /** The narrowest words that cover the figure are his. */
  NARROWEST("none", "no", "yes"),

  KIND("none", "count", "money", "percentage", "measure", "duration", "age", "other"),
  QUOTED("no", "yes"),
  CLAUSE("main", "coordinated", "subordinate", "relative", "participial", "parenthesis", "incise"),
  TENSE("none", "present", "past", "compound", "imperfect", "future", "conditional", "modal"),
  SUBJECT("none", "pronoun", "it", "they", "impersonal", "person", "organisation", "place", "agent", "body", "document", "figure", "other"),
  POSITION("title", "lead", "early", "late"),
  /** Who speaks in the figure's sentence. */
  OWN("nobody", "beside", "covered", "described"),
  /** How many speak in the article. */
  SPEAKERS("none", "one", "few", "many"),
  /** The figure's sentence opens its paragraph. */
  FIRST("no", "yes"),

  /** From the figure before to this one: the same speaker, from him to nobody, from nobody to somebody, to another, nobody still. */
  LINK("none", "same", "ends", "begins", "other", "nobody"),
  APART("none", "clause", "sentence", "next", "paragraph", "paragraphs", "far"),
  /** Quotation marks open or close between. */
  TURN("none", "opens", "closes", "inside"),
  /** Both figures are of one kind. */
  KINDRED("no", "yes");

  private final String[] values;

  SpeakerTrait(String... values) {
    this.values = values;
  }

  SpeakerTrait(Enum<?>[] others) {
    values = new String[others.length + 1];
    values[0] = "none";
    for (int i = 0; i < others.length; i++) {
      values[i + 1] = others[i].name().toLowerCase(Locale.ROOT);
    }
  }

  int size() {
    return values.length;
  }

  String value(int i) {
    return values[i];
  }

  int of(String value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i].equals(value)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name() + " is never " + value);
  }
}
