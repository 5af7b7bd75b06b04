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
  const add = () => {
    hits.append(...page.items.map(hit));
    more.hidden = !page.nextCursor;
  };
  more.addEventListener("click", async () => {
    page = await ask(`v1/facts?${filters}${filters ? "&" : ""}expand=article&limit=${PAGE}&cursor=${encodeURIComponent(page.nextCursor)}`);
    add();
  });
  add();
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

function hit(fact) {
  const article = fact.article ?? {};
  const parts = fact.quote ? ["… ", fact.quote.prefix ?? "", h("a", { class: `fact ${fact.kind}`, href: `#/read/${encodeURIComponent(fact.articleId)}?fact=${encodeURIComponent(fact.id)}` }, fact.quote.exact), fact.quote.suffix ?? "", " …"] : [fact.text];
  return h("li", {},
    h("p", { class: "quote" }, parts),
    h("p", { class: "hint" }, [line(fact), article.outlet, article.publishedAt, fact.source?.speaker, article.title].filter(Boolean).join(" · "),
      fact.seriesId ? [" · ", h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series"))] : null, " ", picker(fact)));
}
