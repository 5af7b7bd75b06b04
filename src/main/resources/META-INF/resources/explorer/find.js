// Find: one search box, the facets beside it, and each hit as a sentence with its figure.

import { ask } from "./api.js";
import { picker } from "./cards.js";
import { h, say } from "./dom.js";
import { line } from "./interval.js";
import { kindName, number, placeName, t, unitName } from "./words.js";

const FACETS = { kind: "kind", concept: "concept", place: "place", speaker: "speaker", outlet: "outlet", unit: "unitFacet" };
const PAGE = 25;

export async function show(main, { query, isCurrent }) {
  const asked = new URLSearchParams(query);
  const q = h("input", { id: "q", type: "search", value: asked.get("q") ?? "", size: 30 });
  const facets = h("div", { id: "facets" });
  const hits = h("ol", { class: "hits", id: "hits" });
  const more = h("button", { type: "button", id: "more", hidden: true }, t("more"));
  const links = h("div", { class: "share", id: "links" });
  const count = h("p", { id: "count" }, "\u00a0");
  const go = changed => {
    location.hash = `#/find?${changed}`;
  };
  const form = h(
    "form",
    {
      role: "search",
      class: "row search",
      onsubmit: event => {
        event.preventDefault();
        const next = new URLSearchParams(asked);
        if (q.value.trim()) next.set("q", q.value.trim());
        else next.delete("q");
        go(next);
      },
    },
    h("label", { for: "q" }, t("search"), q),
    h("button", { class: "main", type: "submit" }, t("go")),
  );
  main.replaceChildren(
    h("h1", {}, t("findTitle")),
    h("p", { class: "lead" }, t("findLead")),
    form,
    h(
      "div",
      { class: "columns finding" },
      h("aside", { "aria-label": t("filters") }, facets),
      h("section", { "aria-label": t("hits") }, h("div", { class: "row head" }, count, links), hits, more),
    ),
  );
  say(t("loading"), 0);
  const filters = asked.toString();
  share(links, filters);
  const path = `v1/facts?${filters}${filters ? "&" : ""}expand=article&limit=${PAGE}`;
  // counted while the hits come
  const counted = ask(`v1/facts/facets?by=${Object.keys(FACETS).join(",")}&limit=8${filters ? "&" + filters : ""}`);
  counted.catch(() => {});
  let page = await ask(path);
  if (!isCurrent()) return;
  const add = async () => {
    const texts = await articlesOf(page.items);
    if (!isCurrent()) return [];
    const made = page.items.map(fact => hit(fact, texts.get(fact.articleId)));
    hits.append(...made);
    more.hidden = !page.nextCursor;
    return made;
  };
  more.addEventListener("click", async () => {
    page = await ask(`${path}&cursor=${encodeURIComponent(page.nextCursor)}`);
    // who came here by keys goes on at the first new one
    (await add())[0]?.querySelector("a")?.focus();
  });
  await add();
  if (!isCurrent()) return;
  if (!page.items.length) hits.replaceWith(nothing(asked));
  say(page.items.length ? "" : t("nothing"));
  const answer = await counted;
  if (!isCurrent()) return;
  const groups = answer.facets ?? answer;
  const total = (groups.kind ?? []).reduce((sum, value) => sum + value.count, 0);
  if (total) count.replaceChildren(h("strong", {}, number(total)), ` ${t("found")}`);
  facets.replaceChildren(
    ...Object.entries(FACETS)
      .map(([name, label]) => facet(name, label, groups[name] ?? [], asked, go))
      .filter(Boolean),
  );
}

/** What to try where nothing is found. */
function nothing(asked) {
  const words = asked.get("q"),
    filters = [...asked.keys()].some(name => name !== "q");
  return h(
    "div",
    { class: "nothing" },
    h("p", {}, t("nothing")),
    h(
      "p",
      { class: "row" },
      filters && words ? h("a", { class: "button", href: `#/find?q=${encodeURIComponent(words)}` }, t("noFilters")) : null,
      words?.includes(" ")
        ? words
            .split(/\s+/)
            .filter(word => word.length > 3)
            .slice(0, 4)
            .map(word => h("a", { class: "button", href: `#/find?q=${encodeURIComponent(word)}` }, word))
        : null,
      h("a", { class: "button", href: "#/find" }, t("allFigures")),
    ),
  );
}

function facet(name, label, values, asked, go) {
  const chosen = asked.getAll(name);
  const shown = [...chosen.filter(value => !values.some(v => v.value === value)).map(value => ({ value, count: null })), ...values];
  if (!shown.length) return null;
  return h(
    "fieldset",
    { class: "facet" },
    h("legend", {}, t(label)),
    shown.map(({ value, count }) =>
      h(
        "label",
        {},
        h("input", {
          type: "checkbox",
          id: `facet-${name}-${value}`,
          name,
          value,
          checked: chosen.includes(value),
          onchange: event => {
            const next = new URLSearchParams(asked);
            next.delete(name);
            for (const old of chosen) if (old !== value) next.append(name, old);
            if (event.target.checked) next.append(name, value);
            go(next);
          },
        }),
        h("span", {}, named(name, value)),
        count === null ? null : h("span", { class: "count" }, number(count)),
      ),
    ),
  );
}

/** "United States" for "US"; what has no name of its own is as the service says it. */
function named(facet, value) {
  return { kind: kindName, place: placeName, unit: unitName }[facet]?.(value) ?? value;
}

function share(links, filters) {
  const path = format => `v1/facts?${filters}${filters ? "&" : ""}format=${format}`;
  const url = new URL(`v1/facts?${filters}`, location.href);
  links.replaceChildren(
    ...[
      h("a", { href: `#/find?${filters}` }, t("link")),
      h("a", { href: path("csv") }, "CSV"),
      h("a", { href: path("atom"), type: "application/atom+xml" }, t("feed")),
      h("code", {}, `curl '${url}'`),
      // only where the page came by a safe way
      navigator.clipboard
        ? h(
            "button",
            {
              type: "button",
              id: "copy",
              class: "small",
              onclick: async () => {
                await navigator.clipboard.writeText(`curl '${url}'`);
                say(t("copied"));
              },
            },
            t("copy"),
          )
        : null,
    ].filter(Boolean),
  );
}

const LONGEST = 420;
const texts = new Map();

/** The texts that the hits are sentences of; each is asked for once. */
async function articlesOf(facts) {
  const ids = [...new Set(facts.map(fact => fact.articleId))].filter(id => !texts.has(id));
  await Promise.all(
    ids.map(async id => {
      try {
        texts.set(id, (await ask(`v1/articles/${encodeURIComponent(id)}`)).text);
      } catch {
        /* the words around the figure do instead */
      }
    }),
  );
  return texts;
}

/** The sentence of a figure, before and behind it; the words around it where there is no text or the sentence has no end. */
function around(fact, text) {
  if (text?.slice(fact.start, fact.end) !== fact.text) return [`… ${fact.quote?.prefix ?? ""}`, `${fact.quote?.suffix ?? ""} …`];
  const from = Math.max(fact.sentence?.start ?? fact.start, fact.start - LONGEST),
    to = Math.min(fact.sentence?.end ?? fact.end, fact.end + LONGEST);
  const before = text.slice(from, fact.start),
    after = text.slice(fact.end, to);
  return [
    from > (fact.sentence?.start ?? from) ? before.replace(/^\S*/, "…") : before.trimStart(),
    to < (fact.sentence?.end ?? to) ? after.replace(/\S*$/, "…") : after.trimEnd(),
  ];
}

function hit(fact, text) {
  const article = fact.article ?? {};
  const [before, after] = around(fact, text);
  return h(
    "li",
    {},
    h(
      "p",
      { class: "quote", dir: "auto" },
      before,
      h(
        "a",
        { class: `fact ${fact.kind}`, href: `#/read/${encodeURIComponent(fact.articleId)}?fact=${encodeURIComponent(fact.id)}` },
        fact.text,
      ),
      after,
    ),
    h(
      "p",
      { class: "about" },
      h("strong", {}, line(fact)),
      h(
        "span",
        { class: "hint" },
        [article.outlet, article.title, article.publishedAt].filter(Boolean).join(" · "),
        fact.source?.speaker ? ` — ${fact.source.speaker}` : null,
      ),
      fact.seriesId ? h("a", { href: `#/compare/${encodeURIComponent(fact.seriesId)}` }, t("series")) : null,
      picker(fact),
    ),
  );
}
