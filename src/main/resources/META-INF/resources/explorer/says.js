// What a person can say of a figure: that it is right, that it is none, what of it is other, which one was missed; and take it back.

import { ask } from "./api.js";
import { h, say } from "./dom.js";
import { kindName, t } from "./words.js";

const KINDS = ["count", "money", "percentage", "measure", "duration", "age", "multiple", "index", "ordinal", "date"];

/** The buttons of a card; said(fact) is told what the figure is then. */
export function actions(state, fact, said) {
  const place = h("div", { class: "row says" });
  const button = (name, status) => h("button", { type: "button", onclick: () => patch(state, fact, { status }, said) }, t(name));
  const status = fact.status ?? "read";
  place.append(
    ...[
      status === "confirmed" ? null : button("confirm", "confirmed"),
      status === "rejected" ? null : button("reject", "rejected"),
      h("button", { type: "button", onclick: () => place.replaceWith(correction(state, fact, place, said)) }, t("correct")),
      status === "read" ? null : button("undo", "read"),
    ].filter(Boolean),
  );
  return place;
}

const entry = (name, value, size, more = {}) =>
  h("label", {}, t(name), h("input", { type: "text", name, value: value ?? "", size, ...more }));

function correction(state, fact, place, said) {
  const number = { inputmode: "decimal" };
  const back = () => {
    form.replaceWith(place);
    place.lastElementChild.focus();
  };
  const form = h(
    "form",
    {
      class: "row correction",
      onsubmit: event => {
        event.preventDefault();
        send();
      },
      onkeydown: event => {
        if (event.key === "Escape") {
          event.stopPropagation();
          back();
        }
      },
    },
    fact.value
      ? [
          entry("number", fact.value.number, 9, number),
          entry("lower", fact.value.lower, 7, number),
          entry("upper", fact.value.upper, 7, number),
        ]
      : null,
    fact.unit ? entry("unit", fact.unit.code, 6) : null,
    entry("note", "", 18),
    h(
      "span",
      { class: "row" },
      h("button", { class: "main", type: "submit" }, t("save")),
      h("button", { type: "button", onclick: back }, t("cancel")),
    ),
  );
  function send() {
    const change = changes(fact, new FormData(form));
    if (change) patch(state, fact, change, said);
    else say(t("nothingChanged"));
  }
  queueMicrotask(() => form.querySelector("input")?.focus());
  return form;
}

/** What of a figure a person has made other; null where that is nothing. */
function changes(fact, entries) {
  const change = {},
    unit = entries.get("unit")?.trim(),
    note = entries.get("note").trim(),
    before = fact.value ?? {};
  const [number, lower, upper] = ["number", "lower", "upper"].map(name => numeral(entries.get(name)));
  const isBound = (now, old) => now !== null && now !== old;
  if (isBound(lower, before.lower) || isBound(upper, before.upper)) {
    change.value = { ...(number === null ? {} : { number }), ...(lower === null ? {} : { lower }), ...(upper === null ? {} : { upper }) };
  } else if (isBound(number, before.number)) {
    change.value = { number, lower: number, upper: number };
  }
  if (unit && unit !== fact.unit?.code) change.unit = { code: unit };
  if (!Object.keys(change).length) return null;
  return note ? { ...change, note } : change;
}

/** "1 200,5" as people write it; null where nothing is written. */
function numeral(written) {
  const plain = (written ?? "").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : Number(plain);
}

async function patch(state, fact, change, said) {
  try {
    const now = await ask(`v1/facts/${encodeURIComponent(fact.id)}`, {
      method: "PATCH",
      body: change,
      type: "application/merge-patch+json",
    });
    // a figure that a person had added is none any more
    if (now === null) location.hash = `#/read/${encodeURIComponent(state.id)}`;
    else said(now);
    say(t(change.status === "read" ? "undone" : "saved"));
  } catch (error) {
    say(problem(error));
  }
}

const problem = error =>
  error.status === 401 ? t("keyNeeded") : error.status === 403 ? t("key-forbidden") : `${t("failed")}: ${error.message}`;

/** What a person says of a figure that was missed: its words, selected or written, and what they state. */
export function addition(state, span, done) {
  const text = state.article.text;
  const form = h(
    "form",
    {
      class: "row adding",
      id: "adding",
      onsubmit: event => {
        event.preventDefault();
        send(new FormData(form));
      },
      onkeydown: event => {
        if (event.key === "Escape") done();
      },
    },
    entry("words", span ? text.slice(span.start, span.end) : "", 24, { required: true }),
    h(
      "label",
      {},
      t("kind"),
      h(
        "select",
        { name: "kind" },
        KINDS.map(kind => h("option", { value: kind }, kindName(kind))),
      ),
    ),
    entry("number", "", 8, { inputmode: "decimal" }),
    entry("unit", "", 6),
    entry("note", "", 14),
    h("button", { class: "main", type: "submit" }, t("save")),
    h("button", { type: "button", onclick: done }, t("cancel")),
  );
  async function send(entries) {
    const own = span && text.slice(span.start, span.end) === entries.get("words") ? span : find(entries.get("words").trim());
    if (!own) {
      say(t("notInText"));
      return;
    }
    const number = numeral(entries.get("number")),
      unit = entries.get("unit").trim(),
      note = entries.get("note").trim();
    try {
      const body = {
        ...own,
        kind: entries.get("kind"),
        ...(number === null ? {} : { value: { number } }),
        ...(unit ? { unit: { code: unit } } : {}),
        ...(note ? { note } : {}),
      };
      const fact = await ask(`v1/articles/${encodeURIComponent(state.id)}/facts`, { method: "POST", body });
      say(t("saved"));
      location.hash = `#/read/${encodeURIComponent(state.id)}?fact=${encodeURIComponent(fact.id)}`;
    } catch (error) {
      say(problem(error));
    }
  }
  /** The first place of the words that is no figure yet. */
  function find(words) {
    for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (!state.facts.some(fact => fact.start < end && fact.end > at)) return { start: at, end };
    }
    return null;
  }
  queueMicrotask(() => form.querySelector(span ? "select" : "input")?.focus());
  return form;
}
