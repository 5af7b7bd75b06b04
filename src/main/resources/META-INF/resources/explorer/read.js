// Read: a text with its figures marked, and a card for each of them.

import { ask, pages } from "./api.js";
import { Cards } from "./cards.js";
import { h, say } from "./dom.js";
import { line } from "./interval.js";
import { Marker, SAID, SIGNS, selected, soften } from "./marked.js";
import { addition } from "./says.js";
import { kindName, number, t } from "./words.js";

/** So many kept articles are shown to begin with; the others are in the list of all. */
const SHELF = 8;

export async function show(main, { id, query, isCurrent }) {
  const list = h(
    "select",
    {
      id: "stored",
      onchange: event => {
        if (event.target.value) location.hash = `#/read/${encodeURIComponent(event.target.value)}`;
      },
    },
    h("option", { value: "" }, "…"),
  );
  const stored = h("label", { for: "stored", class: "stored" }, t("stored"), list);
  const result = h("section", { id: "result", "aria-busy": "false" });
  const shelf = h("section", { id: "shelf", "aria-label": t("shelf") });
  const form = entry(result, shelf, isCurrent);
  if (id)
    main.replaceChildren(
      h("div", { class: "row switch" }, stored, h("details", { class: "another" }, h("summary", {}, t("another")), form)),
      result,
    );
  else main.replaceChildren(h("h1", {}, t("readTitle")), h("p", { class: "lead" }, t("readLead")), form, shelf, result);
  if (!id) form.querySelector(".row").append(stored);
  articles(list, id, shelf, isCurrent);
  if (id) await kept(result, id, query.get("fact"), isCurrent);
}

/** Where a text is pasted, or a file chosen or dropped. */
function entry(result, shelf, isCurrent) {
  const input = h("textarea", { id: "paste", spellcheck: "false", placeholder: t("pasteExample") });
  const day = h("input", { id: "day", type: "date" });
  const file = h("input", {
    id: "file",
    type: "file",
    accept: ".html,.htm,.txt,text/html,text/plain",
    onchange: event => open(event.target.files[0]),
  });
  const read = (body, type) => {
    shelf.remove();
    return extracted(result, body, type, day.value, isCurrent);
  };
  async function open(chosen) {
    if (chosen) await read(await chosen.text(), chosen.type === "text/plain" ? "text/plain" : "text/html");
  }
  const form = h(
    "form",
    {
      class: "entry",
      onsubmit: event => {
        event.preventDefault();
        if (input.value.trim()) read(input.value, null);
        else input.focus();
      },
      ondragover: event => {
        event.preventDefault();
        form.classList.add("over");
      },
      ondragleave: () => form.classList.remove("over"),
      ondrop: event => {
        event.preventDefault();
        form.classList.remove("over");
        open(event.dataTransfer.files[0]);
      },
    },
    h("label", { for: "paste" }, t("paste")),
    input,
    h(
      "div",
      { class: "row" },
      h("button", { class: "main", type: "submit" }, t("readIt")),
      h("label", { for: "day" }, t("publishedAt"), day),
      h("label", { for: "file" }, t("drop"), file),
    ),
  );
  return form;
}

/** The kept articles: all in a list, the first also on a shelf where nothing else is shown. */
async function articles(list, id, shelf, isCurrent) {
  try {
    const { items } = await ask("v1/articles?limit=100");
    for (const article of items) {
      const name = [article.publishedAt, article.outlet, article.title, many(article.factCount)].filter(Boolean).join(" · ");
      list.append(h("option", { value: article.id, selected: article.id === id }, name));
    }
    if (id || !items.length || !isCurrent()) return;
    shelf.replaceChildren(h("h2", {}, t("shelf")), h("ul", { class: "shelf" }, items.slice(0, SHELF).map(book)));
  } catch {
    /* the list is a help, not the view */
  }
}

function book(article) {
  const name = h("span", { class: "name" }, article.title ?? "…");
  if (!article.title) teaser(article, name);
  return h(
    "li",
    {},
    h(
      "a",
      { href: `#/read/${encodeURIComponent(article.id)}` },
      h("span", { class: "hint" }, [article.publishedAt, article.outlet].filter(Boolean).join(" · ")),
      name,
      h("span", { class: "hint" }, many(article.factCount)),
    ),
  );
}

const many = count => `${number(count)} ${t(count === 1 ? "figure" : "figures")}`;
const untitled = article => [t("untitled"), article.outlet, article.publishedAt].filter(Boolean).join(", ");

/** An article without a title is known by the words around a figure of it. */
async function teaser(article, name) {
  try {
    const some = async more => (await ask(`v1/facts?article=${encodeURIComponent(article.id)}&limit=1${more}`)).items[0];
    const fact = (await some("&kind=count&kind=money&kind=percentage&kind=measure")) ?? (await some(""));
    if (fact) name.replaceChildren(`… ${fact.quote?.prefix ?? ""}`, h("strong", {}, fact.text), `${fact.quote?.suffix ?? ""} …`);
    else name.textContent = t("untitled");
  } catch {
    name.textContent = t("untitled");
  }
}

async function extracted(result, body, type, day, isCurrent) {
  say(t("reading"), 0);
  result.replaceChildren();
  result.setAttribute("aria-busy", "true");
  try {
    const sent = type ? { body, type: `${type}; charset=utf-8` } : { body: { text: body, ...(day ? { publishedAt: day } : {}) } };
    const path = `v1/extract?explain=true${type && day ? `&publishedAt=${day}` : ""}`;
    const answer = await ask(path, { method: "POST", ...sent });
    const shown = reading(result, answer, [answer.facts], answer.facts.length, null, isCurrent);
    result.scrollIntoView({ block: "start" });
    await shown;
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
  // what a person rejected stays in sight here, so that it can be taken back
  const [article, rejected, first] = await Promise.all([
    ask(path),
    ask(`${path}/facts?status=rejected&limit=500&explain=true`),
    ask(`${path}/facts?limit=500&explain=true`),
  ]);
  if (!isCurrent()) return;
  const state = await reading(result, article, together(first, rejected.items, isCurrent), article.factCount, id, isCurrent);
  const fact = wanted ? state.facts.find(one => one.id === wanted) : null;
  if (fact && isCurrent()) state.select(fact);
}

/** The figures in the order of the text, page after page, with those that were rejected among them. */
async function* together(first, rejected, isCurrent) {
  const apart = [...rejected];
  for await (const { items, isLast } of pages(first)) {
    if (!isCurrent()) return;
    const until = isLast ? Infinity : items.at(-1).start;
    const among = apart.filter(fact => fact.start <= until);
    apart.splice(0, among.length);
    yield [...items, ...among].sort((a, b) => a.start - b.start);
  }
}

async function reading(result, article, batches, count, id, isCurrent) {
  const text = h("div", { class: "text", id: "text", tabindex: "-1", lang: article.language });
  const cards = h("div", { class: "cards", id: "cards" });
  const legend = h("ul", { class: "legend" });
  const state = { id, text, article, facts: [], ensure: () => {} };
  state.select = fact => select(state, fact);
  const head = h("h2", {}, many(count));
  result.replaceChildren(
    ...[
      h(id ? "h1" : "h2", { class: "headline" }, article.title ?? (id ? untitled(article) : t("result"))),
      h(
        "p",
        { class: "hint" },
        [article.outlet, article.author, article.agency, article.publishedAt, article.language].filter(Boolean).join(" · "),
        article.originId ? [" · ", h("a", { href: `v1/origins/${encodeURIComponent(article.originId)}` }, t("origin"))] : null,
      ),
      ...(article.warnings ?? []).map(warning => h("p", { class: "problem" }, warning)),
      count ? legend : h("p", { class: "nothing" }, t("noFigures")),
      h(
        "div",
        { class: "columns reading" },
        h("section", { "aria-label": t("text"), class: "sheet" }, text),
        h(
          "section",
          { "aria-label": t("cards"), class: "beside", tabindex: "0", hidden: count > 0 },
          h(
            "div",
            { class: "row head" },
            head,
            id ? h("button", { type: "button", id: "add", onclick: event => add(state, event.currentTarget) }, t("add")) : null,
          ),
          cards,
        ),
      ),
    ].filter(Boolean),
  );
  await fill(state, batches, { legend, cards, count }, isCurrent);
  if (isCurrent()) {
    // beneath the text once that is there, so that it is not pushed down
    if (count) text.after(h("p", { class: "hint keys" }, t("keys")));
    await soften(text, state.facts, isCurrent);
    say(many(state.facts.length));
  }
  return state;
}

async function fill(state, batches, { legend, cards, count }, isCurrent) {
  const marker = new Marker(state.text, state.article.text, state.select, isCurrent),
    made = new Cards(state, cards);
  state.ensure = fact => made.ensure(fact);
  for await (const facts of batches) {
    if (!isCurrent()) return;
    // of a long article it is said at once what there may be, so that nothing moves when more comes
    if (!state.facts.length) legend.append(...signs(facts, facts.length < count));
    state.facts.push(...facts);
    await marker.add(facts);
    // beneath the text on a small screen: shown once the text is, so that it is not pushed down
    cards.closest(".beside").hidden = false;
    made.add(facts);
    if (count > state.facts.length)
      say(`${number(state.facts.length)} ${t("of")} ${number(count)} ${t("figures")}`, state.facts.length / count);
  }
  await marker.add([], true);
}

/** What the marks in the text mean. */
function signs(facts, isPart) {
  const kinds = isPart ? Object.keys(SIGNS) : Object.keys(SIGNS).filter(kind => facts.some(fact => fact.kind === kind));
  const roles = SAID.filter(role => isPart || facts.some(fact => fact.evidence?.some(item => item.role === role)));
  return [
    ...kinds.map(kind => h("li", {}, h("span", { class: `fact ${kind}`, dataset: { sign: SIGNS[kind] } }, kindName(kind)))),
    ...(globalThis.CSS?.highlights ? roles : []).map(role =>
      h("li", {}, h("span", { class: `soft ${role}` }, t({ time: "when", place: "where", speaker: "who" }[role]))),
    ),
  ];
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
  say(`${kindName(fact.kind)}: ${line(fact)}`);
}

/** A figure that was missed: by the words that are selected, or by writing them. */
function add(state, button) {
  document.getElementById("adding")?.remove();
  const form = addition(state, selected(state.text), () => {
    form.remove();
    button.focus();
  });
  button.closest(".row").after(form);
}
