package articlefacts.series;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.fact.Fact;

/** Tells the amount of a movement ("a progressé de 200 000 hectares") from the levels before and after it. */
final class Amounts {

  private Amounts() {}

  static boolean isAmount(Fact fact) {
    return fact.change() != Change.NONE && fact.change() != null && fact.changeRole() == ChangeRole.BY;
  }
}
