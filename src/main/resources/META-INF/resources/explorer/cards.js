// A card for each figure: what it says, who says so, by which words.

import { h } from "./dom.js";
import { drawing, words } from "./interval.js";
import { light } from "./marked.js";
import { isPicked, pick } from "./picks.js";
import { actions } from "./says.js";
import { code, kindName, placeName, t, unitName } from "./words.js";

/** So many cards are made at once; those of an article with more are made when they come near. */
const CHUNK = 40,
  AT_ONCE = 80,
  CARD_HEIGHT = 190;

/** The cards of an article in their list; made when they are near, or asked for. */
export class Cards {
  constructor(state, list) {
    this.state = state;
    this.list = list;
    this.count = 0;
    this.chunkOf = new Map();
    const near = entries => entries.filter(entry => entry.isIntersecting).forEach(entry => this.make(entry.target));
    // beside the text the list scrolls by itself, below it with the page
    this.observers = [list.closest(".beside"), null].map(root => new IntersectionObserver(near, { root, rootMargin: "800px 0px" }));
  }

  /** Adds the cards of more figures behind those that are there. */
  add(facts) {
    for (let i = 0; i < facts.length; i += CHUNK) {
      const element = h("div", { class: "chunk" });
      element.facts = facts.slice(i, i + CHUNK);
      element.facts.forEach(fact => this.chunkOf.set(fact.id, element));
      element.style.minBlockSize = `${element.facts.length * CARD_HEIGHT}px`;
      this.list.append(element);
      if (this.count < (facts.length <= AT_ONCE ? AT_ONCE : 1)) this.make(element);
      else this.observers.forEach(observer => observer.observe(element));
      this.count += element.facts.length;
    }
  }

  /** Makes the card of a figure, if it is not there yet. */
  ensure(fact) {
    if (this.chunkOf.has(fact.id)) this.make(this.chunkOf.get(fact.id));
  }

  make(chunk) {
    if (chunk.hasChildNodes()) return;
    chunk.style.minBlockSize = "";
    chunk.append(...chunk.facts.map(fact => card(this.state, fact)));
    this.observers.forEach(observer => observer.unobserve(chunk));
  }
}

function card(state, fact) {
  const evidence = group(fact.evidence ?? []);
  const mark = () => state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`);
  const lights = item => ({
    onmouseenter: () => light(state.text, item),
    onfocus: () => light(state.text, item),
    onmouseleave: () => light(state.text, null),
    onblur: () => light(state.text, null),
  });
  const lit = role =>
    (evidence[role] ?? []).map(item =>
      h(
        "button",
        { class: "evidence", type: "button", ...lights(item), onclick: () => mark()?.scrollIntoView({ block: "center" }) },
        item.text,
      ),
    );
  const row = (name, value, role) =>
    value || (role && evidence[role])
      ? [h("dt", {}, t(name)), h("dd", {}, value, value && role && evidence[role] ? " · " : null, role ? spaced(lit(role)) : null)]
      : null;
  const named = (fact.places ?? []).map(place => (place.code ? `${placeName(place.code) ?? place.name} (${place.code})` : place.name));
  const places = [...new Set(named)].join(", ");
  const source = fact.source ? [fact.source.speaker, fact.source.role, fact.source.verb].filter(Boolean).join(", ") : null;
  const said = fact.status && fact.status !== "read";
  return h(
    "article",
    {
      class: `card ${fact.kind} ${fact.status ?? ""}`,
      id: `card-${fact.id}`,
      tabindex: "-1",
      onkeydown: event => {
        if (event.key === "Escape") mark()?.focus();
      },
      ...lights(fact),
    },
    h(
      "div",
      { class: "title" },
      h("h3", {}, fact.text),
      h("span", { class: `kind ${fact.kind}` }, kindName(fact.kind)),
      said ? h("span", { class: `badge ${fact.status}` }, code(fact.status)) : null,
    ),
    drawing(fact.value ?? {}),
    h(
      "dl",
      {},
      row("value", fact.date ? (fact.date.edtf ?? "") : words(fact.value), "number"),
      row("unit", fact.unit ? [fact.unit.code, fact.unit.name ?? unitName(fact.unit.code)].filter(Boolean).join(", ") : null, "unit"),
      row("counted", fact.counted ? [fact.counted.lemma, fact.counted.concept].filter(Boolean).join(" → ") : null, "counted"),
      row("about", fact.about?.text, null),
      row(
        "change",
        fact.change && fact.change !== "none" ? [fact.change, fact.changeRole].filter(Boolean).map(code).join(", ") : null,
        "change",
      ),
      row("where", places, "place"),
      row("when", fact.time ? [fact.time.text, fact.time.edtf].filter(Boolean).join(" → ") : null, "time"),
      row("who", source, "speaker"),
      row("modality", fact.modality ? code(fact.modality) : null, "modality"),
      fact.rules?.length ? [h("dt", {}, t("rules")), h("dd", { class: "rules" }, fact.rules.join(", "))] : null,
    ),
    state.id
      ? h(
          "div",
          { class: "foot" },
          actions(state, fact, now => change(state, fact, now)),
          h(
            "p",
            { class: "links" },
            fact.seriesId ? h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series")) : null,
            picker({ ...fact, articleId: state.id }),
          ),
        )
      : null,
  );
}

/** Shows what a figure is now that a person has said something of it. */
function change(state, fact, now) {
  for (const name of Object.keys(fact)) if (!(name in now) && name !== "rules") delete fact[name];
  Object.assign(fact, now, { rules: fact.rules });
  document.getElementById(`card-${fact.id}`).replaceWith(card(state, fact));
  state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`)?.classList.toggle("rejected", fact.status === "rejected");
  state.select(fact);
}

/** A button that puts a figure among those to compare. */
export function picker(fact) {
  return h(
    "button",
    {
      type: "button",
      class: "pick",
      "aria-pressed": String(isPicked(fact.id)),
      onclick: event => event.currentTarget.setAttribute("aria-pressed", String(pick(fact))),
    },
    t("pick"),
  );
}

function group(items) {
  return items.reduce((groups, item) => {
    (groups[item.role] ??= []).push(item);
    return groups;
  }, {});
}

function spaced(nodes) {
  return nodes.flatMap((node, i) => (i ? [" ", node] : [node]));
}
