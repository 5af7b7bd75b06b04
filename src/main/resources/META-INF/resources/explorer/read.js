// Read: a text with its figures marked, and a card for each of them.

import { ask, all } from "./api.js";
import { breathe, h, say } from "./dom.js";
import { drawing, line, words } from "./interval.js";
import { light, mark, selected, SIGNS } from "./marked.js";
import { code, kindName, t } from "./words.js";

const MOST = 10_000;

export async function show(main, { id, query, isCurrent }) {
  const list = h("select", { id: "stored", onchange: event => { if (event.target.value) location.hash = `#/read/${encodeURIComponent(event.target.value)}`; } },
    h("option", { value: "" }, "…"));
  const input = h("textarea", { id: "paste", spellcheck: "false" });
  const day = h("input", { id: "day", type: "date" });
  const file = h("input", { id: "file", type: "file", accept: ".html,.htm,.txt,text/html,text/plain", onchange: event => open(event.target.files[0]) });
  const result = h("section", { id: "result", "aria-busy": "false" });
  const read = (body, type) => extracted(result, body, type, day.value, isCurrent);
  async function open(chosen) {
    if (chosen) await read(await chosen.text(), chosen.type === "text/plain" ? "text/plain" : "text/html");
  }
  const form = h("form", {
    onsubmit: event => { event.preventDefault(); if (input.value.trim()) read(input.value, null); },
    ondragover: event => event.preventDefault(),
    ondrop: event => { event.preventDefault(); open(event.dataTransfer.files[0]); },
  },
    h("label", { for: "paste" }, t("paste")), input,
    h("div", { class: "row" },
      h("button", { class: "main", type: "submit" }, t("readIt")),
      h("label", { for: "day" }, t("publishedAt"), day),
      h("label", { for: "file" }, t("drop"), file),
      h("label", { for: "stored" }, t("stored"), list)));
  main.replaceChildren(h("h1", {}, t("readTitle")), form, result);
  articles(list, id);
  if (id) await kept(result, id, query.get("fact"), isCurrent);
}

async function articles(list, id) {
  try {
    for (const article of (await ask("v1/articles?limit=100")).items) {
      const name = [article.publishedAt, article.outlet, article.title ?? t("untitled"), `(${article.factCount})`].filter(Boolean).join(" · ");
      list.append(h("option", { value: article.id, selected: article.id === id }, name));
    }
  } catch { /* the list is a help, not the view */ }
}

async function extracted(result, body, type, day, isCurrent) {
  say(t("reading"));
  result.replaceChildren(h("progress", { "aria-label": t("reading") }));
  result.setAttribute("aria-busy", "true");
  try {
    const sent = type ? { body, type: `${type}; charset=utf-8` } : { body: { text: body, ...(day ? { publishedAt: day } : {}) } };
    const path = `v1/extract?explain=true${type && day ? `&publishedAt=${day}` : ""}`;
    const answer = await ask(path, { method: "POST", ...sent });
    await reading(result, answer, answer.facts, null, isCurrent);
  } catch (error) {
    result.replaceChildren(h("p", { class: "problem", role: "alert" }, error.message));
    say("");
  } finally {
    result.setAttribute("aria-busy", "false");
  }
}

async function kept(result, id, wanted, isCurrent) {
  say(t("loading"));
  const path = `v1/articles/${encodeURIComponent(id)}`;
  const [article, facts] = await Promise.all([ask(path), all(`${path}/facts?limit=500&explain=true`, MOST, got => say(`${t("loading")} ${got}`))]);
  if (!isCurrent()) return;
  const state = await reading(result, article, facts, id, isCurrent);
  const fact = wanted ? facts.find(one => one.id === wanted) : null;
  if (fact && isCurrent()) select(state, fact);
}

async function reading(result, article, facts, id, isCurrent) {
  const text = h("div", { class: "text", id: "text" });
  const cards = h("div", { class: "cards", id: "cards" });
  const kinds = [...new Set(facts.map(fact => fact.kind))];
  const state = { id, text, article, facts, chosen: null };
  const choose = fact => select(state, fact);
  result.replaceChildren(...[
    article.title ? h("h2", {}, article.title) : null,
    h("p", { class: "hint" }, [article.outlet, article.author, article.publishedAt, article.language].filter(Boolean).join(" · "),
      article.originId ? [" · ", h("a", { href: `v1/origins/${encodeURIComponent(article.originId)}` }, t("origin"))] : null),
    ...(article.warnings ?? []).map(warning => h("p", { class: "problem" }, typeof warning === "string" ? warning : warning.detail ?? warning.message ?? "")),
    facts.length ? h("ul", { class: "legend" }, kinds.map(kind => h("li", {}, h("span", { class: `fact ${kind}`, dataset: { sign: SIGNS[kind] ?? "" } }, kindName(kind))))) : h("p", {}, t("noFigures")),
    id ? h("div", { class: "row" }, h("button", { type: "button", id: "add", onclick: () => add(state) }, t("add"))) : null,
    h("div", { class: "columns reading" },
      h("section", { "aria-label": t("text") }, text),
      h("section", { "aria-label": t("cards"), class: "beside", tabindex: "0" }, h("h2", {}, t("cards")), cards))].filter(Boolean));
  await mark(text, article.text, facts, choose, isCurrent);
  say(`${facts.length} ${t("figures")}`);
  for (let i = 0; i < facts.length && isCurrent(); i += 60) {
    cards.append(...facts.slice(i, i + 60).map(fact => card(state, fact)));
    if (facts.length > 600) say(`${Math.min(i + 60, facts.length)} / ${facts.length} ${t("figures")}`);
    await breathe();
  }
  say(`${facts.length} ${t("figures")}`);
  return state;
}

function select(state, fact) {
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const mark = state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`);
  const own = document.getElementById(`card-${fact.id}`);
  mark?.classList.add("chosen");
  mark?.scrollIntoView({ block: "nearest" });
  own?.classList.add("chosen");
  own?.scrollIntoView({ block: "nearest" });
  own?.focus({ preventScroll: true });
  // the address is that of the figure now, without a step back for each that was looked at
  if (state.id) history.replaceState(null, "", `#/read/${encodeURIComponent(state.id)}?fact=${encodeURIComponent(fact.id)}`);
  say(`${fact.text}: ${line(fact)}`);
}

function card(state, fact) {
  const evidence = Object.groupBy ? Object.groupBy(fact.evidence ?? [], item => item.role) : group(fact.evidence ?? []);
  const lit = role => (evidence[role] ?? []).map(item => h("button", {
    class: "evidence", type: "button",
    onmouseenter: () => light(state.text, item), onfocus: () => light(state.text, item), onmouseleave: () => light(state.text, null), onblur: () => light(state.text, null),
    onclick: () => state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`)?.scrollIntoView({ block: "center" }),
  }, item.text));
  const row = (name, value, role) => value || (role && evidence[role]) ? [h("dt", {}, t(name)), h("dd", {}, value, value && role && evidence[role] ? " · " : null, role ? spaced(lit(role)) : null)] : null;
  const places = (fact.places ?? []).map(place => place.code ? `${place.name} (${place.code})` : place.name).join(", ");
  const source = fact.source ? [fact.source.speaker, fact.source.role, fact.source.verb].filter(Boolean).join(", ") : null;
  return h("article", { class: `card ${fact.kind} ${fact.status ?? ""}`, id: `card-${fact.id}`, tabindex: "-1",
    onkeydown: event => { if (event.key === "Escape") state.text.querySelector(`[data-id="${CSS.escape(fact.id)}"]`)?.focus(); },
    onmouseenter: () => light(state.text, fact), onmouseleave: () => light(state.text, null) },
    h("h3", {}, fact.text),
    h("p", { class: "hint" }, kindName(fact.kind), " ", drawing(fact.value ?? {})),
    h("dl", {},
      row("value", fact.date ? fact.date.edtf ?? "" : words(fact.value), "number"),
      row("unit", fact.unit ? [fact.unit.code, fact.unit.name].filter(Boolean).join(", ") : null, "unit"),
      row("counted", fact.counted ? [fact.counted.lemma, fact.counted.concept].filter(Boolean).join(" → ") : null, "counted"),
      row("about", fact.about?.text, null),
      row("change", fact.change && fact.change !== "none" ? [fact.change, fact.changeRole].filter(Boolean).map(code).join(", ") : null, "change"),
      row("where", places, null),
      row("when", fact.time ? [fact.time.text, fact.time.edtf].filter(Boolean).join(" → ") : null, null),
      row("who", source, null),
      row("modality", fact.modality ? code(fact.modality) : null, "modality"),
      row("status", fact.status && fact.status !== "read" ? code(fact.status) : null, null),
      fact.rules?.length ? [h("dt", {}, t("rules")), h("dd", {}, fact.rules.join(", "))] : null),
    fact.seriesId ? h("p", {}, h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series"))) : null,
    state.id ? actions(state, fact) : null);
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

function correction(state, fact, place) {
  const number = h("input", { type: "text", name: "number", inputmode: "decimal", value: fact.value?.number ?? "", size: 10 });
  const unit = h("input", { type: "text", name: "unit", value: fact.unit?.code ?? "", size: 6 });
  const note = h("input", { type: "text", size: 18 });
  const form = h("form", { class: "row", onsubmit: event => { event.preventDefault(); patch(state, fact, said()); } },
    fact.value ? h("label", {}, t("number"), number) : null,
    fact.unit ? h("label", {}, t("unit"), unit) : null,
    h("label", {}, t("note"), note),
    h("button", { class: "main", type: "submit" }, t("save")),
    h("button", { type: "button", onclick: () => form.replaceWith(place) }, t("cancel")));
  function said() {
    const change = {};
    const stated = number.value.trim().replace(",", ".");
    if (fact.value && stated && Number(stated) !== fact.value.number) change.value = { number: Number(stated), lower: Number(stated), upper: Number(stated) };
    if (fact.unit && unit.value.trim() && unit.value.trim() !== fact.unit.code) change.unit = { code: unit.value.trim() };
    if (note.value.trim()) change.note = note.value.trim();
    return change;
  }
  queueMicrotask(() => form.querySelector("input")?.focus());
  return form;
}

async function patch(state, fact, change) {
  try {
    const now = await ask(`v1/facts/${encodeURIComponent(fact.id)}`, { method: "PATCH", body: change, type: "application/merge-patch+json" });
    const own = document.getElementById(`card-${fact.id}`);
    own.replaceWith(card(state, { ...fact, ...now, rules: fact.rules }));
    select(state, fact);
    say(t("saved"));
  } catch (error) {
    say(`${t("failed")}: ${error.message}`);
  }
}

async function add(state) {
  const span = selected(state.text);
  if (!span) {
    say(t("addHint"));
    return;
  }
  try {
    await ask(`v1/articles/${encodeURIComponent(state.id)}/facts`, { method: "POST", body: span });
    say(t("saved"));
    dispatchEvent(new HashChangeEvent("hashchange"));
  } catch (error) {
    say(`${t("failed")}: ${error.message}`);
  }
}
