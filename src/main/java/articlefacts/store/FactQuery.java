package articlefacts.store;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is asked of the facts: all conditions must hold; a condition with several values holds when one of them does.
 *
 * <p>{@code new FactQuery().kind(COUNT).concept("troops").between(4100, 4100)} asks for counts of troops that are
 * compatible with 4100. Filled in once by its maker and only read afterwards.
 */
public final class FactQuery {

  /** The page size when none is asked for. */
  public static final int DEFAULT_LIMIT = 20;

  /** The greatest page size: a page is held in memory. */
  public static final int MAX_LIMIT = 1000;

  final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
  final Set<String> concepts = new LinkedHashSet<>();
  final Set<String> lemmas = new LinkedHashSet<>();
  final Set<String> units = new LinkedHashSet<>();
  final Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
  final Set<Change> changes = EnumSet.noneOf(Change.class);
  final Set<Modality> modalities = EnumSet.noneOf(Modality.class);
  final Set<String> speakers = new LinkedHashSet<>();
  final Set<String> places = new LinkedHashSet<>();
  final Set<String> articles = new LinkedHashSet<>();
  final Set<String> languages = new LinkedHashSet<>();
  BigDecimal min;
  BigDecimal max;
  LocalDate from;
  LocalDate to;
  String words;
  FactSort sort = FactSort.ADDED;
  int limit = DEFAULT_LIMIT;
  String cursor;

  public FactQuery kind(FactKind kind) {
    kinds.add(kind);
    return this;
  }

  public FactQuery concept(String concept) {
    concepts.add(concept);
    return this;
  }

  /** The lemma of what is counted: "homme". */
  public FactQuery counted(String lemma) {
    lemmas.add(lemma);
    return this;
  }

  public FactQuery unit(String code) {
    units.add(code);
    return this;
  }

  public FactQuery qualifier(Qualifier qualifier) {
    qualifiers.add(qualifier);
    return this;
  }

  public FactQuery change(Change change) {
    changes.add(change);
    return this;
  }

  public FactQuery modality(Modality modality) {
    modalities.add(modality);
    return this;
  }

  /** The speaker's full name or its last words, whatever the case and accents: "tillerson". */
  public FactQuery speaker(String name) {
    speakers.add(name);
    return this;
  }

  /** A place's code, its English name or its words in the article: "IQ", "Iraq", "Irak". */
  public FactQuery place(String name) {
    places.add(name);
    return this;
  }

  public FactQuery article(String id) {
    articles.add(id);
    return this;
  }

  public FactQuery language(String tag) {
    languages.add(tag);
    return this;
  }

  /** At least one value of the fact's bounds is {@code min} or more; a fact without a value never matches. */
  public FactQuery min(BigDecimal min) {
    this.min = min;
    return this;
  }

  /** At least one value of the fact's bounds is {@code max} or less; a fact without a value never matches. */
  public FactQuery max(BigDecimal max) {
    this.max = max;
    return this;
  }

  /** The fact's days end on this day or later. */
  public FactQuery from(LocalDate day) {
    this.from = day;
    return this;
  }

  /** The fact's days begin on this day or earlier. */
  public FactQuery to(LocalDate day) {
    this.to = day;
    return this;
  }

  /** Words that must all stand in the fact's sentence, in any form: "soldat blessé" finds "soldats blessés". */
  public FactQuery words(String words) {
    this.words = words;
    return this;
  }

  public FactQuery sort(FactSort sort) {
    this.sort = sort;
    return this;
  }

  /** @param limit 1 to {@value #MAX_LIMIT} */
  public FactQuery limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + MAX_LIMIT + ", not " + limit);
    }
    this.limit = limit;
    return this;
  }

  /** Where the page before this one ended; null for the first page. */
  public FactQuery cursor(String cursor) {
    this.cursor = cursor;
    return this;
  }
}
