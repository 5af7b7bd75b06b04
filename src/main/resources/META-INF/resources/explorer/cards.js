// A card for each figure: what it says, who says so, by which words; and what a person can say of it.

import { ask } from "./api.js";
import { Pace, h, say } from "./dom.js";
import { drawing, words } from "./interval.js";
import { light } from "./marked.js";
import { isPicked, pick } from "./picks.js";
import { code, kindName, t } from "./words.js";

const KINDS = ["count", "money", "percentage", "measure", "duration", "age", "multiple", "index", "ordinal", "date"];

/** So many cards are made at once; those of an article with more are made when they come near. */
const CHUNK = 40, AT_ONCE = 240, CARD_HEIGHT = 190;

/** Fills the list with the cards; state.ensure(fact) makes the one of a figure. */
export async function fill(state, list, isCurrent) {
  const pace = new Pace(), chunks = [];
  const make = chunk => {
    if (chunk.made) return;
    chunk.made = true;
    chunk.element.style.minBlockSize = "";
    chunk.element.append(...chunk.facts.map(fact => card(state, fact)));
  };
  for (let i = 0; i < state.facts.length; i += CHUNK) {
    const facts = state.facts.slice(i, i + CHUNK);
    const element = h("div", { class: "chunk" });
    element.style.minBlockSize = `${facts.length * CARD_HEIGHT}px`;
    chunks.push({ facts, element, made: false });
  }
  const byId = new Map(chunks.flatMap(chunk => chunk.facts.map(fact => [fact.id, chunk])));
  state.ensure = fact => { if (byId.has(fact.id)) make(byId.get(fact.id)); };
  list.replaceChildren(...chunks.map(chunk => chunk.element));
  for (let i = 0; i < chunks.length && (state.facts.length <= AT_ONCE || i === 0); i++) {
    make(chunks[i]);
    if (pace.isLong()) await pace.rest();
    if (!isCurrent()) return;
  }
  const of = new Map(chunks.map(chunk => [chunk.element, chunk]));
  const near = entries => entries.filter(entry => entry.isIntersecting).forEach(entry => make(of.get(entry.target)));
  // beside the text the list scrolls by itself, below it with the page
  for (const root of [list.closest(".beside"), null]) {
    const observer = new IntersectionObserver(near, { root, rootMargin: "800px 0px" });
    chunks.filter(chunk => !chunk.made).forEach(chunk => observer.observe(chunk.element));
  }
}

function card(state, fact) {
  const evidence = group(fact.evidence ?? []);
  const mark = () => state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`);
  const lit = role => (evidence[role] ?? []).map(item => h("button", {
    class: "evidence", type: "button",
    onmouseenter: () => light(state.text, item), onfocus: () => light(state.text, item), onmouseleave: () => light(state.text, null), onblur: () => light(state.text, null),
    onclick: () => mark()?.scrollIntoView({ block: "center" }),
  }, item.text));
  const row = (name, value, role) => value || (role && evidence[role]) ? [h("dt", {}, t(name)), h("dd", {}, value, value && role && evidence[role] ? " · " : null, role ? spaced(lit(role)) : null)] : null;
  const places = (fact.places ?? []).map(place => place.code ? `${place.name} (${place.code})` : place.name).join(", ");
  const source = fact.source ? [fact.source.speaker, fact.source.role, fact.source.verb].filter(Boolean).join(", ") : null;
  const said = fact.status && fact.status !== "read";
  return h("article", { class: `card ${fact.kind} ${fact.status ?? ""}`, id: `card-${fact.id}`, tabindex: "-1",
    onkeydown: event => { if (event.key === "Escape") mark()?.focus(); },
    onmouseenter: () => light(state.text, fact), onmouseleave: () => light(state.text, null) },
    h("h3", {}, fact.text),
    h("p", { class: "hint" }, h("span", { class: `kind ${fact.kind}` }, kindName(fact.kind)), said ? [" ", h("span", { class: `badge ${fact.status}` }, code(fact.status))] : null, " ", drawing(fact.value ?? {})),
    h("dl", {},
      row("value", fact.date ? fact.date.edtf ?? "" : words(fact.value), "number"),
      row("unit", fact.unit ? [fact.unit.code, fact.unit.name].filter(Boolean).join(", ") : null, "unit"),
      row("counted", fact.counted ? [fact.counted.lemma, fact.counted.concept].filter(Boolean).join(" → ") : null, "counted"),
      row("about", fact.about?.text, null),
      row("change", fact.change && fact.change !== "none" ? [fact.change, fact.changeRole].filter(Boolean).map(code).join(", ") : null, "change"),
      row("where", places, "place"),
      row("when", fact.time ? [fact.time.text, fact.time.edtf].filter(Boolean).join(" → ") : null, "time"),
      row("who", source, "speaker"),
      row("modality", fact.modality ? code(fact.modality) : null, "modality"),
      fact.rules?.length ? [h("dt", {}, t("rules")), h("dd", { class: "rules" }, fact.rules.join(", "))] : null),
    h("p", { class: "row links" },
      fact.seriesId ? h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series")) : null,
      state.id ? picker({ ...fact, articleId: state.id }) : null),
    state.id ? actions(state, fact) : null);
}

/** A button that puts a figure among those to compare. */
export function picker(fact) {
  return h("button", { type: "button", class: "pick", "aria-pressed": String(isPicked(fact.id)), onclick: event => event.currentTarget.setAttribute("aria-pressed", String(pick(fact))) }, t("pick"));
}

function group(items) {
  return items.reduce((groups, item) => { (groups[item.role] ??= []).push(item); return groups; }, {});
}

function spaced(nodes) {
  return nodes.flatMap((node, i) => i ? [" ", node] : [node]);
}

function actions(state, fact) {
  const place = h("div", { class: "row" });
  const said = (status, name) => h("button", { type: "button", onclick: () => patch(state, fact, { status }) }, t(name));
  place.append(said("confirmed", "confirm"), said("rejected", "reject"),
    h("button", { type: "button", onclick: () => place.replaceWith(correction(state, fact, place)) }, t("correct")));
  return place;
}

const entry = (name, value, size, more = {}) => h("label", {}, t(name), h("input", { type: "text", name, value: value ?? "", size, ...more }));

function correction(state, fact, place) {
  const form = h("form", { class: "row", onsubmit: event => { event.preventDefault(); patch(state, fact, said(new FormData(form))); } },
    fact.value ? entry("number", fact.value.number, 10, { inputmode: "decimal" }) : null,
    fact.unit ? entry("unit", fact.unit.code, 6) : null,
    entry("note", "", 18),
    h("button", { class: "main", type: "submit" }, t("save")),
    h("button", { type: "button", onclick: () => { form.replaceWith(place); place.lastElementChild.focus(); } }, t("cancel")));
  function said(entries) {
    const change = {}, stated = numeral(entries.get("number")), unit = entries.get("unit")?.trim();
    if (stated !== null && stated !== fact.value?.number) change.value = { number: stated, lower: stated, upper: stated };
    if (unit && unit !== fact.unit?.code) change.unit = { code: unit };
    if (entries.get("note").trim()) change.note = entries.get("note").trim();
    return change;
  }
  queueMicrotask(() => form.querySelector("input")?.focus());
  return form;
}

/** "1 200,5" as people write it; null where nothing is written. */
function numeral(written) {
  const plain = (written ?? "").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return plain === "" || Number.isNaN(Number(plain)) ? null : Number(plain);
}

async function patch(state, fact, change) {
  try {
    const now = await ask(`v1/facts/${encodeURIComponent(fact.id)}`, { method: "PATCH", body: change, type: "application/merge-patch+json" });
    Object.assign(fact, now, { rules: fact.rules });
    document.getElementById(`card-${fact.id}`).replaceWith(card(state, fact));
    const mark = state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`);
    mark?.classList.toggle("rejected", fact.status === "rejected");
    state.select(fact);
    say(t("saved"));
  } catch (error) {
    say(`${t("failed")}: ${error.message}`);
  }
}

/** What a person says of a figure that was missed: its words, selected or written, and what they state. */
export function addition(state, span, done) {
  const text = state.article.text;
  const form = h("form", { class: "row adding", id: "adding", onsubmit: event => { event.preventDefault(); send(new FormData(form)); },
    onkeydown: event => { if (event.key === "Escape") done(); } },
    entry("words", span ? text.slice(span.start, span.end) : "", 24, { required: true }),
    h("label", {}, t("kind"), h("select", { name: "kind" }, KINDS.map(kind => h("option", { value: kind }, kindName(kind))))),
    entry("number", "", 8, { inputmode: "decimal" }),
    entry("unit", "", 6),
    entry("note", "", 14),
    h("button", { class: "main", type: "submit" }, t("save")),
    h("button", { type: "button", onclick: done }, t("cancel")));
  async function send(entries) {
    const own = span && text.slice(span.start, span.end) === entries.get("words") ? span : find(entries.get("words").trim());
    if (!own) {
      say(t("notInText"));
      return;
    }
    const number = numeral(entries.get("number")), unit = entries.get("unit").trim(), note = entries.get("note").trim();
    try {
      const body = { ...own, kind: entries.get("kind"), ...(number === null ? {} : { value: { number } }), ...(unit ? { unit: { code: unit } } : {}), ...(note ? { note } : {}) };
      const fact = await ask(`v1/articles/${encodeURIComponent(state.id)}/facts`, { method: "POST", body });
      say(t("saved"));
      location.hash = `#/read/${encodeURIComponent(state.id)}?fact=${encodeURIComponent(fact.id)}`;
    } catch (error) {
      say(`${t("failed")}: ${error.message}`);
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
