package articlefacts.extraction.fact;

import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.phrase.NounPhrase;
import articlefacts.extraction.phrase.Pos;
import articlefacts.extraction.phrase.Syntax;
import articlefacts.extraction.phrase.VerbGroup;
import articlefacts.extraction.text.Reading.VerbForm;
import articlefacts.extraction.text.Sentence;
import articlefacts.extraction.time.Relation;
import java.util.regex.Pattern;

/**
 * What is of a time after the publication is planned, though no verb says so: "l’ouverture de 120 places à l’automne prochain", "un
 * déficit de 3 % en 2029".
 */
final class ComingTimes {

  /** A year with or without month and day, as EDTF writes them. */
  private static final Pattern DAY = Pattern.compile("(\\d{4})(-\\d{2}(-\\d{2})?)?");
  private static final int MONTHS = 12;
  private static final int MONTH = 7;

  private final String publishedAt;

  /** @param publishedAt the day of publication; null where it is not known: then nothing is to come */
  ComingTimes(String publishedAt) {
    this.publishedAt = publishedAt;
  }

  /** The fact, planned where its time is still to come. */
  Fact read(Fact fact, Syntax syntax) {
    boolean open = fact.modality() == Modality.ASSERTED && fact.changeRole() != ChangeRole.FROM && fact.time() != null
        && fact.time().relation() != Relation.UNTIL && isStated(fact.kind()) && isAfter(fact.time().edtf());
    Evidence time = !open || isDone(fact, syntax) ? null
        : fact.evidence().stream().filter(e -> e.role() == Evidence.Role.TIME).findFirst().orElse(null);
    return time == null ? fact : fact.planned(new Evidence(Evidence.Role.MODALITY, time.text(), time.span()));
  }

  private static boolean isStated(FactKind kind) {
    return kind == FactKind.COUNT || kind == FactKind.MONEY || kind == FactKind.PERCENTAGE || kind == FactKind.MEASURE;
  }

  /** A verb of the past governs the figure: "a signé pour 30 millions en 2030". */
  private static boolean isDone(Fact fact, Syntax syntax) {
    Sentence s = syntax.sentence();
    int from = s.tokenAt(fact.span().start());
    VerbGroup verb = syntax.governingVerb(from, Math.max(from + 1, s.tokenAt(fact.span().end())));
    NounPhrase phrase = syntax.phraseAt(from);
    // "les 120 élus siégeront lundi"
    boolean given = phrase != null && phrase.role() == NounPhrase.Role.SUBJECT && syntax.tags().is(from - 1, Pos.DETERMINER);
    boolean will = verb != null && verb.form() == VerbForm.FUTURE; // "auront disparu en 2045"
    return given || verb != null && !will && (verb.compound() || verb.form() == VerbForm.PAST || verb.form() == VerbForm.PAST_PARTICIPLE
        || verb.form() == VerbForm.IMPERFECT);
  }

  /** The first day of the time comes after the publication. */
  private boolean isAfter(String edtf) {
    if (edtf == null || publishedAt == null) {
      return false;
    }
    String first = edtf.split("/")[0].replaceAll("[?~%]", "");
    boolean month = first.length() == MONTH && Integer.parseInt(first.substring(MONTH - 2), 10) > MONTHS; // a season
    String day = month ? first.substring(0, 4) : first;
    return DAY.matcher(day).matches() && day.length() <= publishedAt.length() && day.compareTo(publishedAt.substring(0, day.length())) > 0;
  }
}
