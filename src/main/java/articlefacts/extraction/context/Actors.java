package articlefacts.extraction.context;

import articlefacts.extraction.phrase.Dependencies;
import articlefacts.extraction.phrase.Relation;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.Upos;
import articlefacts.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * People and bodies who act and report nothing: "Le recteur s’est voulu rassurant : 98,5 % des postes sont pourvus". Who is the subject of
 * a clause may say what stands beside it.
 */
final class Actors {

  private static final int MOST = 4;

  private final ContextWords words;
  private final SpeakerResolver speakers;

  /** Somebody with the token of his noun. */
  record Actor(Voice voice, int subject) {}

  Actors(ContextWords words, SpeakerResolver speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  List<Actor> of(Syntax syntax) {
    List<Actor> found = new ArrayList<>(2);
    Dependencies tree = syntax.dependencies();
    for (int i = 0; i < tree.size() && found.size() < MOST; i = tree.next(i)) {
      if (tree.is(i, Relation.SUBJECT) && (tree.is(i, Upos.NOUN) || tree.is(i, Upos.PROPN)) && !tree.is(i, Upos.NUM)) {
        Voice voice = voice(syntax, tree, i);
        if (voice != null) {
          found.add(new Actor(voice, i));
        }
      }
    }
    return found;
  }

  private Voice voice(Syntax syntax, Dependencies tree, int subject) {
    int from = TreeReports.start(syntax, tree, subject);
    SpeakerPhrase phrase = speakers.phrases().at(syntax, from);
    boolean place = phrase != null && phrase.name() != null && phrase.name().type() == Entity.Type.PLACE;
    String lemma = phrase == null ? "" : syntax.tags().lemma(phrase.head());
    boolean document = words.is("document", lemma) || words.is("data document", lemma);
    if (phrase == null || place || words.is("never a speaker", lemma) || !document && !speakers.isAgent(syntax, phrase)) {
      return null;
    }
    Speaker speaker = speakers.named(syntax, from);
    int verb = tree.head(subject);
    if (speaker == null || verb < 0) {
      return null;
    }
    String says = words.reporting().containsKey(tree.lemma(verb)) ? tree.lemma(verb) : null;
    Span span = says == null ? null : syntax.sentence().token(verb).span();
    Quotation nothing = new Quotation(speaker.name(), speaker.role(), says, false, List.of(), speaker.span(), span);
    int to = Math.max(phrase.to(), verb + 1);
    return new Voice(nothing, speaker, FoundBy.SUBJECT, syntax.sentence().index(), Math.min(from, verb), to, false);
  }
}
