// Compare: a series as intervals over time, with the table of its points. It shows what is stated, and averages nothing.

import { ask } from "./api.js";
import { h, s, say } from "./dom.js";
import { words } from "./interval.js";
import { number, t } from "./words.js";

export async function show(main, { id, isCurrent }) {
  say(t("loading"));
  if (id) {
    const series = await ask(`v1/series/${encodeURIComponent(id)}`);
    if (isCurrent()) one(main, series);
  } else {
    const [conflicts, latest] = await Promise.all([ask("v1/conflicts?limit=20"), ask("v1/series?limit=50")]);
    if (isCurrent()) overview(main, conflicts.items, latest.items);
  }
  say("");
}

const link = series => h("a", { href: `#/compare/${encodeURIComponent(series.id)}` }, series.label, series.unit ? ` (${series.unit})` : "");
const counts = series => `${series.articles} ${t("articles")}, ${series.origins} ${t("origins")}`;

function overview(main, conflicts, latest) {
  main.replaceChildren(h("h1", {}, t("compareTitle")),
    h("h2", {}, t("conflicts")),
    conflicts.length ? h("ul", { class: "hits", id: "conflicts" }, conflicts.map(({ series, conflicts: pairs }) => h("li", {},
      h("h3", {}, link(series)), h("p", { class: "hint" }, counts(series)),
      pairs.slice(0, 3).map(pair => h("p", {}, `${pair.a.text} (${[pair.a.speaker, pair.a.outlet].filter(Boolean).join(", ")}) ≠ ${pair.b.text} (${[pair.b.speaker, pair.b.outlet].filter(Boolean).join(", ")})`))))) : h("p", {}, t("noConflicts")),
    h("h2", {}, t("latest")),
    latest.length ? h("ul", { class: "hits", id: "latest" }, latest.map(series => h("li", {}, h("h3", {}, link(series)),
      h("p", { class: "hint" }, [counts(series), ...series.places ?? []].join(" · "), series.conflicts ? ` · ${series.conflicts} × ${t("conflict")}` : "")))) : h("p", {}, t("noSeries")));
}

function one(main, series) {
  const origins = [...new Set(series.points.map(point => point.originId))];
  const drawn = chart(series, origins);
  main.replaceChildren(h("h1", {}, series.label, series.unit ? ` (${series.unit})` : ""),
    h("p", { class: "hint" }, [counts(series), ...series.places ?? []].join(" · ")),
    h("div", { class: "row" },
      h("button", { type: "button", onclick: () => save(new Blob([source(drawn)], { type: "image/svg+xml" }), `${series.id}.svg`) }, t("svg")),
      h("button", { type: "button", onclick: () => picture(drawn, series.id) }, t("png")),
      h("button", { type: "button", onclick: () => print() }, t("print")),
      h("a", { href: `v1/series/${encodeURIComponent(series.id)}/points` }, "JSON")),
    h("figure", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("chart") }, drawn),
    h("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("latest") }, table(series, origins)));
}

function table(series, origins) {
  const text = new Map(series.points.map(point => [point.factId, point.text]));
  return h("table", { id: "points" },
    h("thead", {}, h("tr", {}, [t("asOf"), t("point"), t("value"), t("who"), t("source"), t("relations")].map(name => h("th", { scope: "col" }, name)))),
    h("tbody", {}, series.points.map(point => h("tr", {},
      h("td", {}, point.asOf?.edtf ?? ""),
      h("td", {}, h("a", { href: `#/read/${encodeURIComponent(point.articleId)}?fact=${encodeURIComponent(point.factId)}` }, point.text)),
      h("td", {}, words(point)),
      h("td", {}, point.speaker ?? ""),
      h("td", {}, [point.outlet, point.publishedAt].filter(Boolean).join(" · "), " ",
        point.originId ? h("a", { href: `v1/origins/${encodeURIComponent(point.originId)}` }, `${t("origin")} ${origins.indexOf(point.originId) + 1}`) : null),
      h("td", {}, point.relations.map(relation => h("p", { title: relation.why }, `${t(relation.relation)}: ${relation.with.map(id => text.get(id) ?? id).join(", ")} – ${relation.why}`)))))));
}

const WIDTH = 900, LEFT = 90, RIGHT = 30, TOP = 20, BOTTOM = 50, HEIGHT = 380, MARGIN = 40;

function day(point) {
  const edtf = point.asOf?.edtf ?? point.publishedAt ?? "";
  const last = edtf.split("/").filter(part => part && part !== "..").pop() ?? "";
  const parsed = Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
  return Number.isNaN(parsed) ? null : parsed;
}

/** Each point at its moment with its bounds; open ends are arrows, one colour an origin, conflicts are ringed, updates joined. */
function chart(series, origins) {
  const points = series.points.map(point => ({ ...point, day: day(point) })).filter(point => point.day !== null);
  const known = points.flatMap(point => [point.lower, point.upper, point.number]).filter(n => n !== undefined);
  const least = Math.min(...known), most = Math.max(...known), pad = (most - least || Math.abs(most) || 1) * 0.1;
  const first = Math.min(...points.map(point => point.day)), last = Math.max(...points.map(point => point.day));
  const y = n => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (n - least + pad) / (most - least + 2 * pad || 1);
  const spread = new Map();
  const x = point => {
    const nth = spread.get(point.day) ?? 0;
    spread.set(point.day, nth + 1);
    return (first === last ? WIDTH / 2 : LEFT + MARGIN + (WIDTH - LEFT - RIGHT - 2 * MARGIN - 40) * (point.day - first) / (last - first)) + nth * 14;
  };
  const at = new Map(points.map(point => [point.factId, { x: x(point), y: y(point.number ?? point.lower ?? point.upper) }]));
  const ringed = new Set(points.flatMap(point => point.relations.filter(r => r.relation === "conflict").flatMap(r => [point.factId, ...r.with])));
  const grid = [0, 1, 2, 3, 4].map(i => least - pad + (most - least + 2 * pad) * i / 4);
  const days = [...new Set(points.map(point => point.day))];
  return s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "img", "aria-label": `${t("chart")}: ${series.label}`, id: "chart" },
    grid.map(value => [s("path", { class: "grid", d: `M${LEFT} ${y(value)}H${WIDTH - RIGHT}` }), s("text", { x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, number(Number(value.toPrecision(3))))]),
    days.filter((_, i) => days.length < 9 || i % Math.ceil(days.length / 8) === 0).map(value => s("text", { x: first === last ? WIDTH / 2 : LEFT + MARGIN + (WIDTH - LEFT - RIGHT - 2 * MARGIN - 40) * (value - first) / (last - first), y: HEIGHT - 20, "text-anchor": "middle" }, new Date(value).toISOString().slice(0, 10))),
    points.flatMap(point => point.relations.filter(r => r.relation === "update" || r.relation === "revision").flatMap(r => r.with).filter(id => at.has(id)).map(id => s("path", { class: "join", d: `M${at.get(id).x} ${at.get(id).y}L${at.get(point.factId).x} ${at.get(point.factId).y}` }))),
    points.map(point => mark(point, at.get(point.factId), y, origins.indexOf(point.originId) % 8, ringed.has(point.factId))));
}

function mark(point, place, y, colour, isRinged) {
  const top = point.upper === undefined ? TOP : y(point.upper), bottom = point.lower === undefined ? HEIGHT - BOTTOM : y(point.lower);
  return s("g", { class: `o${colour}` },
    s("title", {}, `${point.text}${point.speaker ? ` – ${point.speaker}` : ""}${point.outlet ? ` – ${point.outlet}` : ""}`),
    bottom - top > 3 ? s("path", { class: `bound o${colour}`, d: `M${place.x} ${bottom}V${top}` }) : null,
    point.upper === undefined ? s("path", { class: `bound o${colour}`, d: `M${place.x - 5} ${TOP + 7}L${place.x} ${TOP}L${place.x + 5} ${TOP + 7}` }) : null,
    point.lower === undefined ? s("path", { class: `bound o${colour}`, d: `M${place.x - 5} ${HEIGHT - BOTTOM - 7}L${place.x} ${HEIGHT - BOTTOM}L${place.x + 5} ${HEIGHT - BOTTOM - 7}` }) : null,
    s("circle", { class: `o${colour}`, cx: place.x, cy: place.y, r: 4.5 }),
    isRinged ? s("circle", { class: "ring", cx: place.x, cy: place.y, r: 10 }) : null);
}

/** The chart as a file of its own, with the colours that it has here. */
function source(drawn) {
  const copy = drawn.cloneNode(true);
  const from = drawn.querySelectorAll("*"), to = copy.querySelectorAll("*");
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font"]) to[i].setAttribute(name, style.getPropertyValue(name));
  });
  return new XMLSerializer().serializeToString(copy);
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function picture(drawn, name) {
  const image = new Image();
  image.onload = () => {
    const canvas = h("canvas", { width: 2 * WIDTH, height: 2 * HEIGHT });
    const context = canvas.getContext("2d");
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => save(blob, `${name}.png`));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source(drawn))}`;
}
