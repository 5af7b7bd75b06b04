// Find: one search box, the facets beside it, and each hit as a sentence with its figure.

import { ask } from "./api.js";
import { picker } from "./cards.js";
import { h, say } from "./dom.js";
import { line } from "./interval.js";
import { kindName, t } from "./words.js";

const FACETS = { kind: "kind", concept: "concept", place: "place", speaker: "speaker", outlet: "outlet", unit: "unitFacet" };
const PAGE = 25;

export async function show(main, { query, isCurrent }) {
  const asked = new URLSearchParams(query);
  const q = h("input", { id: "q", type: "search", value: asked.get("q") ?? "", size: 30 });
  const facets = h("div", { id: "facets" });
  const hits = h("ol", { class: "hits", id: "hits" });
  const more = h("button", { type: "button", hidden: true }, t("more"));
  const links = h("p", { class: "hint", id: "links" });
  const count = h("p", { id: "count" });
  const go = changed => { location.hash = `#/find?${changed}`; };
  const form = h("form", { role: "search", class: "row", onsubmit: event => { event.preventDefault(); const next = new URLSearchParams(asked); if (q.value.trim()) next.set("q", q.value.trim()); else next.delete("q"); go(next); } },
    h("label", { for: "q" }, t("search"), q), h("button", { class: "main", type: "submit" }, t("go")));
  main.replaceChildren(h("h1", {}, t("findTitle")), form,
    h("div", { class: "columns finding" }, h("aside", { "aria-label": t("kind") }, facets), h("section", {}, count, links, hits, more)));
  say(t("loading"), 0);
  const filters = asked.toString();
  share(links, filters);
  let page = await ask(`v1/facts?${filters}${filters ? "&" : ""}expand=article&limit=${PAGE}`);
  if (!isCurrent()) return;
  const add = async () => {
    const texts = await articlesOf(page.items);
    if (!isCurrent()) return;
    hits.append(...page.items.map(fact => hit(fact, texts.get(fact.articleId))));
    more.hidden = !page.nextCursor;
  };
  more.addEventListener("click", async () => {
    page = await ask(`v1/facts?${filters}${filters ? "&" : ""}expand=article&limit=${PAGE}&cursor=${encodeURIComponent(page.nextCursor)}`);
    await add();
  });
  await add();
  if (!isCurrent()) return;
  if (!page.items.length) count.replaceChildren(h("span", { class: "nothing" }, t("nothing")));
  say(page.items.length ? "" : t("nothing"));
  const counted = await ask(`v1/facts/facets?by=${Object.keys(FACETS).join(",")}&limit=8${filters ? "&" + filters : ""}`);
  if (!isCurrent()) return;
  const groups = counted.facets ?? counted;
  const total = (groups.kind ?? []).reduce((sum, value) => sum + value.count, 0);
  if (total) count.textContent = `${total} ${t("found")}`;
  facets.replaceChildren(...Object.entries(FACETS).map(([name, label]) => facet(name, label, groups[name] ?? [], asked, go)).filter(Boolean));
}

function facet(name, label, values, asked, go) {
  const chosen = asked.getAll(name);
  const shown = [...chosen.filter(value => !values.some(v => v.value === value)).map(value => ({ value, count: null })), ...values];
  if (!shown.length) return null;
  return h("fieldset", { class: "facet" }, h("legend", {}, t(label)), shown.map(({ value, count }) => h("label", {},
    h("input", {
      type: "checkbox", id: `facet-${name}-${value}`, name, value, checked: chosen.includes(value), onchange: event => {
        const next = new URLSearchParams(asked);
        next.delete(name);
        for (const old of chosen) if (old !== value) next.append(name, old);
        if (event.target.checked) next.append(name, value);
        go(next);
      },
    }), `${name === "kind" ? kindName(value) : value}${count === null ? "" : ` (${count})`}`)));
}

function share(links, filters) {
  const path = format => `v1/facts?${filters}${filters ? "&" : ""}format=${format}`;
  const url = new URL(`v1/facts?${filters}`, location.href);
  links.replaceChildren(
    h("a", { href: `#/find?${filters}` }, t("link")), " · ", h("a", { href: path("csv") }, "CSV"), " · ", h("a", { href: path("atom"), type: "application/atom+xml" }, t("feed")),
    " · ", h("code", {}, `curl '${url}'`));
}

const LONGEST = 420;
const texts = new Map();

/** The texts that the hits are sentences of; each is asked for once. */
async function articlesOf(facts) {
  const ids = [...new Set(facts.map(fact => fact.articleId))].filter(id => !texts.has(id));
  await Promise.all(ids.map(async id => {
    try {
      texts.set(id, (await ask(`v1/articles/${encodeURIComponent(id)}`)).text);
    } catch { /* the words around the figure do instead */ }
  }));
  return texts;
}

/** The sentence of a figure, before and behind it; the words around it where there is no text or the sentence has no end. */
function around(fact, text) {
  if (text?.slice(fact.start, fact.end) !== fact.text) return [`… ${fact.quote?.prefix ?? ""}`, `${fact.quote?.suffix ?? ""} …`];
  const from = Math.max(fact.sentence?.start ?? fact.start, fact.start - LONGEST), to = Math.min(fact.sentence?.end ?? fact.end, fact.end + LONGEST);
  const before = text.slice(from, fact.start), after = text.slice(fact.end, to);
  return [from > (fact.sentence?.start ?? from) ? before.replace(/^\S*/, "…") : before.trimStart(), to < (fact.sentence?.end ?? to) ? after.replace(/\S*$/, "…") : after.trimEnd()];
}

function hit(fact, text) {
  const article = fact.article ?? {};
  const [before, after] = around(fact, text);
  return h("li", {},
    h("p", { class: "quote" }, before, h("a", { class: `fact ${fact.kind}`, href: `#/read/${encodeURIComponent(fact.articleId)}?fact=${encodeURIComponent(fact.id)}` }, fact.text), after),
    h("p", { class: "hint" }, h("strong", {}, line(fact)), " · ", [article.outlet, article.title, article.publishedAt].filter(Boolean).join(" · "),
      fact.source?.speaker ? [" — ", fact.source.speaker] : null,
      fact.seriesId ? [" · ", h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series"))] : null, " ", picker(fact)));
}
