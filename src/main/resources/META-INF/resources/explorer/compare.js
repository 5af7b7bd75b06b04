// Compare: a series as intervals over time, with the table of its points. It shows what is stated, and averages nothing.

import { ask } from "./api.js";
import { chart, isDrawn, picture, save, source } from "./chart.js";
import { h, say } from "./dom.js";
import { words } from "./interval.js";
import { clear, pick, picks } from "./picks.js";
import { placeName, t, unitName } from "./words.js";

export async function show(main, { id, query, isCurrent }) {
  say(t("loading"), 0);
  if (query.get("facts")) {
    const series = await picked(query.get("facts").split(","));
    if (isCurrent()) one(main, series);
  } else if (id) {
    const series = await ask(`v1/series/${encodeURIComponent(id)}`);
    if (isCurrent()) one(main, series);
  } else {
    const [conflicts, latest] = await Promise.all([ask("v1/conflicts?limit=20"), ask("v1/series?minArticles=2&limit=50")]);
    if (isCurrent()) overview(main, conflicts.items, latest.items);
  }
  say("");
}

const link = series => h("a", { href: `#/compare/${encodeURIComponent(series.id)}` }, series.label, series.unit ? ` (${series.unit})` : "");
const many = (count, name) => `${count} ${t(count === 1 ? name : `${name}s`)}`;
const counts = series =>
  [
    many(series.articles, "article"),
    series.origins === null ? null : many(series.origins, "origin"),
    ...(series.places ?? []).map(code => placeName(code) ?? code),
  ]
    .filter(Boolean)
    .join(" · ");

/** Figures that a person put beside one another, as if they were points of a series; what the service knows of each two of them is said. */
async function picked(ids) {
  const facts = await Promise.all(ids.map(id => ask(`v1/facts/${encodeURIComponent(id)}?expand=article`)));
  const points = facts.map(fact => ({
    ...fact.value,
    factId: fact.id,
    articleId: fact.articleId,
    originId: fact.articleId,
    text: fact.text,
    asOf: { edtf: asOf(fact) },
    speaker: fact.source?.speaker,
    outlet: fact.article?.outlet ?? fact.article?.title,
    publishedAt: fact.article?.publishedAt,
    unit: fact.unit?.code ?? "",
    relations: [],
  }));
  points.sort((a, b) => (a.asOf.edtf ?? "").localeCompare(b.asOf.edtf ?? ""));
  const pairs = points.slice(1).map((point, i) => [points[i], point]);
  await Promise.all(
    pairs.map(async ([before, after]) => {
      const said = await ask(`v1/comparisons?facts=${encodeURIComponent(before.factId)},${encodeURIComponent(after.factId)}`);
      after.relations.push({ relation: said.relation ?? "unrelated", with: [before.factId], why: said.why });
    }),
  );
  const units = [...new Set(points.map(point => point.unit))];
  return {
    id: "figures",
    label: t("picked"),
    points,
    articles: new Set(points.map(point => point.articleId)).size,
    origins: null,
    unit: units.length === 1 ? units[0] : null,
    mixed: units.length > 1,
  };
}

/** The time that the text states, where it is a date; else the day of publication. */
function asOf(fact) {
  const stated = fact.time?.edtf ?? "";
  return /^\d{4}/.test(stated) ? stated : fact.article?.publishedAt;
}

function chosen() {
  const now = picks();
  if (!now.length) return h("p", { class: "nothing" }, t("pickHint"));
  return [
    h(
      "ul",
      { class: "picks", id: "picks" },
      now.map(fact =>
        h(
          "li",
          {},
          fact.text,
          " ",
          h(
            "button",
            {
              type: "button",
              "aria-label": `${t("takeAway")}: ${fact.text}`,
              onclick: () => {
                pick(fact);
                again();
              },
            },
            "×",
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "row" },
      now.length > 1
        ? h(
            "a",
            {
              class: "button main",
              id: "compare-picks",
              href: `#/compare?facts=${now.map(fact => encodeURIComponent(fact.id)).join(",")}`,
            },
            t("comparePicked"),
          )
        : h("span", { class: "hint" }, t("pickMore")),
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            clear();
            again();
          },
        },
        t("clear"),
      ),
    ),
  ];
}

function again() {
  const place = document.getElementById("picked");
  place.replaceChildren(...[chosen()].flat());
  place.querySelector("button, a")?.focus();
}

function overview(main, conflicts, latest) {
  main.replaceChildren(
    h("h1", {}, t("compareTitle")),
    h("p", { class: "lead" }, t("compareLead")),
    h("h2", {}, t("conflicts")),
    conflicts.length
      ? h("ul", { class: "tiles", id: "conflicts" }, conflicts.map(disagreement))
      : h("p", { class: "nothing" }, t("noConflicts")),
    h("h2", {}, t("pickedTitle")),
    h("div", { id: "picked" }, chosen()),
    h("h2", {}, t("latest")),
    latest.length
      ? h(
          "ul",
          { class: "tiles", id: "latest" },
          latest.map(series =>
            h(
              "li",
              {},
              h("h3", {}, link(series)),
              h(
                "p",
                { class: "hint" },
                counts(series),
                series.conflicts ? [" · ", h("span", { class: "against" }, `${series.conflicts} × ${t("conflict")}`)] : null,
              ),
            ),
          ),
        )
      : h("p", { class: "nothing" }, t("noSeries")),
  );
}

/** A series with the statements that exclude one another, side against side. */
function disagreement({ series, conflicts: pairs }) {
  const side = said =>
    h("span", {}, h("strong", {}, said.text), h("span", { class: "hint" }, [said.speaker, said.outlet].filter(Boolean).join(", ")));
  return h(
    "li",
    { class: "torn" },
    h("h3", {}, link(series)),
    h("p", { class: "hint" }, counts(series)),
    pairs
      .slice(0, 3)
      .map(pair => h("p", { class: "pair" }, side(pair.a), h("span", { class: "against", title: t("conflict") }, "≠"), side(pair.b))),
  );
}

function one(main, series) {
  const origins = [...new Set(series.points.map(point => point.originId))];
  // figures of different units have no common scale
  const drawn = series.mixed || !series.points.some(isDrawn) ? null : chart(series, origins);
  const own = `v1/series/${encodeURIComponent(series.id)}`;
  main.replaceChildren(
    ...[
      h("p", { class: "hint crumb" }, h("a", { href: "#/compare" }, t("allSeries"))),
      h("h1", {}, series.label, series.unit ? ` (${unitName(series.unit) ?? series.unit})` : ""),
      h("p", { class: "hint" }, counts(series)),
      drawn
        ? h("figure", { class: "scroll sheet", tabindex: "0", role: "group", "aria-label": t("chart") }, drawn, legend(series, origins))
        : h("p", { class: "nothing" }, t("mixedUnits")),
      drawn
        ? h(
            "div",
            { class: "row downloads" },
            h(
              "button",
              { type: "button", onclick: () => save(new Blob([source(drawn)], { type: "image/svg+xml" }), `${series.id}.svg`) },
              t("svg"),
            ),
            h("button", { type: "button", onclick: () => picture(drawn, series.id) }, t("png")),
            h("button", { type: "button", onclick: () => print() }, t("print")),
            series.origins === null
              ? null
              : [
                  h("a", { href: `${own}/points?format=csv`, download: `${series.id}.csv` }, "CSV"),
                  h("a", { href: `${own}/points?format=atom`, type: "application/atom+xml" }, t("feed")),
                  h("a", { href: `${own}/points` }, "JSON"),
                ],
          )
        : null,
      h("div", { class: "scroll sheet", tabindex: "0", role: "group", "aria-label": t("table") }, table(series, origins)),
    ].filter(Boolean),
  );
}

/** Which colour is whose, and what the signs mean. */
function legend(series, origins) {
  const named = origins.map(origin => series.points.find(point => point.originId === origin));
  const has = relation => series.points.some(point => point.relations.some(r => relation.includes(r.relation)));
  return h(
    "figcaption",
    { class: "legend" },
    named
      .slice(0, 8)
      .map((point, i) =>
        h(
          "span",
          {},
          h("span", { class: `dot o${i % 8}` }),
          [point.outlet ?? point.speaker ?? `${t("origin")} ${i + 1}`, point.publishedAt].filter(Boolean).join(", "),
        ),
      ),
    has(["conflict"]) ? h("span", {}, h("span", { class: "dot ringed" }), t("conflict")) : null,
    has(["update", "revision"]) ? h("span", {}, h("span", { class: "dash" }), t("update")) : null,
  );
}

function table(series, origins) {
  const text = new Map(series.points.map(point => [point.factId, point.text]));
  return h(
    "table",
    { id: "points" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        [t("asOf"), t("point"), t("value"), t("who"), t("source"), t("relations")].map(name => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      series.points.map(point =>
        h(
          "tr",
          { id: `point-${point.factId}` },
          h("td", {}, point.asOf?.edtf ?? ""),
          h(
            "td",
            {},
            h("a", { href: `#/read/${encodeURIComponent(point.articleId)}?fact=${encodeURIComponent(point.factId)}` }, point.text),
          ),
          h("td", {}, words(point)),
          h("td", {}, point.speaker ?? ""),
          h(
            "td",
            {},
            [point.outlet, point.publishedAt].filter(Boolean).join(" · "),
            " ",
            point.originId && series.origins !== null
              ? h(
                  "a",
                  { href: `v1/origins/${encodeURIComponent(point.originId)}` },
                  `${t("origin")} ${origins.indexOf(point.originId) + 1}`,
                )
              : null,
          ),
          h(
            "td",
            {},
            point.relations.map(relation =>
              h(
                "p",
                { title: relation.why },
                relation.relation === "unrelated"
                  ? t("unrelated")
                  : `${t(relation.relation)}: ${relation.with.map(id => text.get(id) ?? id).join(", ")} – ${relation.why}`,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
