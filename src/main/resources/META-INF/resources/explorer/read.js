// Read: a text with its figures marked, and a card for each of them.

import { ask, all } from "./api.js";
import { addition, fill } from "./cards.js";
import { h, say } from "./dom.js";
import { line } from "./interval.js";
import { SIGNS, mark, selected, soften } from "./marked.js";
import { kindName, t } from "./words.js";

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
    ondragover: event => { event.preventDefault(); form.classList.add("over"); },
    ondragleave: () => form.classList.remove("over"),
    ondrop: event => { event.preventDefault(); form.classList.remove("over"); open(event.dataTransfer.files[0]); },
  },
    h("label", { for: "paste" }, t("paste")), input,
    h("div", { class: "row" },
      h("button", { class: "main", type: "submit" }, t("readIt")),
      h("label", { for: "day" }, t("publishedAt"), day),
      h("label", { for: "file" }, t("drop"), file),
      h("label", { for: "stored" }, t("stored"), list)));
  form.classList.toggle("small", Boolean(id));
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
  say(t("reading"), 0);
  result.replaceChildren();
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
  say(t("loading"), 0);
  const path = `v1/articles/${encodeURIComponent(id)}`;
  const [article, facts] = await Promise.all([ask(path), all(`${path}/facts?limit=500&explain=true`, MOST, got => say(`${t("loading")} ${got} ${t("figures")}`, 0))]);
  if (!isCurrent()) return;
  const state = await reading(result, article, facts, id, isCurrent);
  const fact = wanted ? facts.find(one => one.id === wanted) : null;
  if (fact && isCurrent()) state.select(fact);
}

async function reading(result, article, facts, id, isCurrent) {
  const text = h("div", { class: "text", id: "text", tabindex: "-1" });
  const cards = h("div", { class: "cards", id: "cards" });
  const kinds = [...new Set(facts.map(fact => fact.kind))];
  const state = { id, text, article, facts, ensure: () => {} };
  state.select = fact => select(state, fact);
  const legend = h("ul", { class: "legend" }, kinds.map(kind => h("li", {}, h("span", { class: `fact ${kind}`, dataset: { sign: SIGNS[kind] ?? "" } }, kindName(kind)))));
  result.replaceChildren(...[
    article.title ? h("h2", { class: "headline" }, article.title) : null,
    h("p", { class: "hint" }, [article.outlet, article.author, article.agency, article.publishedAt, article.language].filter(Boolean).join(" · "),
      article.originId ? [" · ", h("a", { href: `v1/origins/${encodeURIComponent(article.originId)}` }, t("origin"))] : null),
    ...(article.warnings ?? []).map(warning => h("p", { class: "problem" }, warning)),
    facts.length ? legend : h("p", { class: "nothing" }, t("noFigures")),
    h("div", { class: "columns reading" },
      h("section", { "aria-label": t("text"), class: "sheet" }, text),
      h("section", { "aria-label": t("cards"), class: "beside", tabindex: "0" },
        h("div", { class: "row head" }, h("h2", {}, `${facts.length} ${t("figures")}`), id ? h("button", { type: "button", id: "add", onclick: event => add(state, event.currentTarget) }, t("add")) : null), cards))].filter(Boolean));
  await mark(text, article.text, facts, state.select, isCurrent);
  if (!isCurrent()) return state;
  if (facts.length > 500) say(`${facts.length} ${t("figures")}`, 0);
  await fill(state, cards, isCurrent);
  const said = await soften(text, facts, isCurrent);
  legend.append(...said.map(role => h("li", {}, h("span", { class: `soft ${role}` }, t({ time: "when", place: "where", speaker: "who" }[role])))));
  say(`${facts.length} ${t("figures")}`);
  return state;
}

function select(state, fact) {
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  state.ensure(fact);
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

/** A figure that was missed: by the words that are selected, or by writing them. */
function add(state, button) {
  document.getElementById("adding")?.remove();
  const form = addition(state, selected(state.text), () => { form.remove(); button.focus(); });
  button.closest(".row").after(form);
}
