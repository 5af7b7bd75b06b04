package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Syntax;

/** Tells people from bodies, for languages whose pronouns do: "he" is a person, "it" a body. */
final class SpeakerKinds {

  private final ContextWords words;
  private final MentionReader reader;

  /** What a speaker is, and what a pronoun may stand for; {@code ANY} where nothing tells. */
  enum Kind {
    PERSON, BODY, ANY;

    boolean fits(Kind other) {
      return this == ANY || other == ANY || this == other;
    }
  }

  SpeakerKinds(ContextWords words, MentionReader reader) {
    this.words = words;
    this.reader = reader;
  }

  /** What a pronoun stands for, where the language tells. */
  Kind wanted(String form) {
    return words.is("person pronoun", form) ? Kind.PERSON : words.is("body pronoun", form) ? Kind.BODY : Kind.ANY;
  }

  /** What the words of a speaker name. */
  Kind of(Syntax syntax, SpeakerPhrase phrase) {
    if (phrase.name() != null) {
      return phrase.name().type() == Entity.Type.PERSON ? Kind.PERSON : Kind.BODY;
    }
    String lemma = syntax.tags().lemma(phrase.head());
    if (words.is("organisation head", lemma) || words.is("document", lemma) || words.is("named noun", lemma)
        || words.is("collective noun", lemma)) { // "the opposition": never "he"
      return Kind.BODY;
    }
    boolean human = words.is("people noun", lemma) || words.is("generic role", lemma) || words.is("unnamed speaker", lemma)
        || reader.isRoleHead(syntax, phrase.head());
    return human ? Kind.PERSON : Kind.ANY;
  }

  /** A person, a body or people: somebody who can speak. */
  boolean isAgent(Syntax syntax, SpeakerPhrase phrase) {
    String lemma = syntax.tags().lemma(phrase.head());
    String form = syntax.sentence().form(phrase.head());
    boolean noun = words.is("organisation head", lemma) || words.is("organisation head", form) || words.is("people noun", lemma)
        || words.is("named noun", lemma)
        || words.is("unnamed speaker", lemma) || words.is("generic role", lemma) || reader.isRoleHead(syntax, phrase.head());
    return noun || phrase.name() != null || phrase.properFrom() >= 0;
  }
}
