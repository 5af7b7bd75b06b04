package articlefacts.rest.dto;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A fact that is JSON already, as {@link FactDto} describes it. */
public record RawFact(@JsonValue @JsonRawValue String json) {}
