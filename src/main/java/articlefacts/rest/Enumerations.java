package articlefacts.rest;

import articlefacts.extraction.context.Change;
import articlefacts.extraction.context.ChangeRole;
import articlefacts.extraction.context.Entity;
import articlefacts.extraction.context.Modality;
import articlefacts.extraction.fact.Evidence;
import articlefacts.extraction.fact.FactKind;
import articlefacts.extraction.quantity.Qualifier;
import articlefacts.extraction.text.Language;
import articlefacts.extraction.time.Relation;
import articlefacts.store.ArticleSort;
import articlefacts.series.AsOf;
import articlefacts.store.FactField;
import articlefacts.store.FactSort;
import articlefacts.store.FactStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The enumerations of the API, each described once under its name, so that a generated client has one type for each. */
final class Enumerations {

  private static final Map<String, Schema> ALL = new LinkedHashMap<>();

  static {
    add("FactKind", "What kind of thing a fact states.", FactKind.values(), FactKind::code);
    add("Qualifier", "How the stated number bounds the value.", Qualifier.values(), Qualifier::code);
    add("Change", "Whether a figure is the amount of a change, or the level moved to.", Change.values(), Change::code);
    add("ChangeRole", "With a change: the amount of it, or the level before or after it.", ChangeRole.values(), ChangeRole::code);
    add("Modality", "How sure a fact is.", Modality.values(), Modality::code);
    add("EntityType", "What is named.", Entity.Type.values(), Entity.Type::code);
    add("Language", "The language of an article; und when it was not recognised.", Language.values(), Language::tag);
    add("Offsets", "What offsets count: UTF-16 code units or code points.", OffsetView.Offsets.values(), OffsetView.Offsets::code);
    add("Facet", "What facts can be counted by.", FactField.values(), FactField::code);
    add("FactStatus", "What people have said of a fact; read when nobody has said anything.", FactStatus.values(), FactStatus::code);
    add("Verdict", "What can be said of a fact: right, no fact, or as the extractor reads it.", CorrectionReader.VERDICTS);
    add("Format", "The form of an answer.", Formats.values(), Formats::code);
    add("Separator", "What stands between the cells of CSV.", ListView.Separator.values(), ListView.Separator::code);
    add("FactSort", "An order of facts; a minus sign turns it round.", FactSort.values(), FactSort::code);
    // "-added" would be called MINUS_ADDED by most generators
    ALL.get("FactSort").addExtension("x-enum-varnames", Arrays.stream(FactSort.values()).map(FactSort::name).toList());
    add("ArticleSort", "An order of articles; a minus sign turns it round.", ArticleSort.values(), ArticleSort::code);
    ALL.get("ArticleSort").addExtension("x-enum-varnames", Arrays.stream(ArticleSort.values()).map(ArticleSort::name).toList());
    add("ArticleLanguage", "A language that an article can be said to be in.", BodyReader.LANGUAGES);
    add("TimeRelation", "How a fact lies to its time.", Relation.values(), Relation::code);
    add("EvidenceRole", "What was read from the words.", Evidence.Role.values(), Evidence.Role::code);
    add("SeriesRelation", "How a point of a series stands to another.", articlefacts.series.Relation.Kind.values(),
        articlefacts.series.Relation.Kind::code);
    add("AsOfBasis", "Where the moment of a figure was taken from.", AsOf.Basis.values(), AsOf.Basis::code);
    add("SeriesSort", "An order of series.", SeriesParameters.Order.values(), SeriesParameters.Order::code);
    add("UnitSystem", "Where a unit's code is from.", List.of("ISO4217", "UCUM"));
  }

  private Enumerations() {}

  private static <E extends Enum<E>> void add(String name, String description, E[] members, Function<E, String> code) {
    add(name, description, Arrays.stream(members).map(code).toList());
  }

  private static void add(String name, String description, List<String> values) {
    Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    values.forEach(schema::addEnumeration);
    ALL.put(name, schema);
  }

  static Map<String, Schema> all() {
    return ALL;
  }

  /** A reference to the enumeration of that name. */
  static Schema ref(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("no enumeration " + name);
    }
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }
}
