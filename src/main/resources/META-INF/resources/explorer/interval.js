// The value of a figure with its bounds: in words, and as a small drawing.

import { s } from "./dom.js";
import { code, number } from "./words.js";

/** "68", "about 4,100 (4,050–4,150)", "more than 500", "5–10". */
export function words(value) {
  if (!value) return "";
  const { number: stated, lower, upper, qualifier } = value;
  const shown = stated === undefined ? null : number(stated);
  const bounds =
    lower === undefined
      ? upper === undefined
        ? ""
        : `≤ ${number(upper)}`
      : upper === undefined
        ? `≥ ${number(lower)}`
        : lower === upper
          ? ""
          : `${number(lower)}–${number(upper)}`;
  switch (qualifier) {
    case undefined:
    case "exact":
      return shown ?? bounds;
    case "about":
      return `${code(qualifier)} ${shown ?? ""}${bounds ? ` (${bounds})` : ""}`;
    case "between":
      return bounds;
    case "vague":
      return `${bounds || shown || ""} (${code(qualifier)})`;
    default:
      return `${code(qualifier)} ${shown ?? bounds}`;
  }
}

/** A line from the lower to the upper bound with the stated number on it; open ends are arrows. */
export function drawing(value) {
  const known = [value.lower, value.upper, value.number].filter(n => n !== undefined);
  if (!known.length || value.qualifier === "exact") return null;
  const least = Math.min(...known),
    most = Math.max(...known),
    width = most - least || 1;
  const x = n => 20 + (120 * (n - least)) / width;
  const from = value.lower === undefined ? 4 : x(value.lower),
    to = value.upper === undefined ? 156 : x(value.upper);
  const wide = Math.max(to, from + 2);
  return s(
    "svg",
    { width: 160, height: 20, viewBox: "0 0 160 20", role: "img", "aria-label": words(value) },
    s("path", { d: `M${from} 10H${wide}`, class: "bound o0" }),
    value.lower === undefined
      ? s("path", { d: "M10 4L4 10L10 16", class: "bound o0" })
      : s("path", { d: `M${from} 4V16`, class: "bound o0" }),
    value.upper === undefined
      ? s("path", { d: "M150 4L156 10L150 16", class: "bound o0" })
      : s("path", { d: `M${wide} 4V16`, class: "bound o0" }),
    value.number === undefined ? null : s("circle", { cx: x(value.number), cy: 10, r: 4, class: "o0" }),
  );
}

/** What a figure says in one line. */
export function line(fact) {
  const unit = fact.unit ? ` ${fact.unit.code ?? fact.unit.name ?? ""}` : "";
  return fact.date ? (fact.date.edtf ?? fact.text) : `${words(fact.value)}${unit}${fact.counted ? ` ${fact.counted.lemma}` : ""}`;
}
