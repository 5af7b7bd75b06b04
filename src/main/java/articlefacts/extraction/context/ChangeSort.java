package articlefacts.extraction.context;

/** What a figure measures, as far as change goes: "gagner 1 200 euros" is pay, "gagner 3 sièges" a change of a level. */
public enum ChangeSort {
  /** Durations: "prolongé de 48 heures" changes, "augmenté en deux ans" does not. */
  LASTING,
  AGE,
  /** "gagner 1 200 euros" is pay, "gagner 3 sièges" a gain. */
  MONEY,
  MULTIPLE,
  /** "perdre 40 moutons" is a loss, "perdre 40 sièges" a change of a level. */
  COUNT,
  PERCENTAGE,
  TEMPERATURE,
  OTHER
}
