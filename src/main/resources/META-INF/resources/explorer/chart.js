// The chart of a figure: intervals over time, drawn in SVG; and its downloads.

import { h, s } from "./dom.js";
import { words } from "./interval.js";
import { number, t } from "./words.js";

const WIDTH = 1000, LEFT = 80, RIGHT = 110, TOP = 20, BOTTOM = 50, HEIGHT = 400, MARGIN = 40;

/** About so many lines, at round numbers. */
const LINES = 5;

function ticks(from, to) {
  const rough = (to - from || 1) / LINES, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(n => n * power).find(n => n >= rough);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step + 1e-9) + 1 }, (_, i) => Number((first + i * step).toPrecision(12)));
}

/** A date has no value to draw. */
export const isDrawn = point => [point.number, point.lower, point.upper].some(n => n !== undefined);

function day(point) {
  const edtf = point.asOf?.edtf ?? point.publishedAt ?? "";
  const last = edtf.split("/").filter(part => part && part !== "..").pop() ?? "";
  const parsed = Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
  return Number.isNaN(parsed) ? null : parsed;
}

/** Each point at its moment with its bounds; open ends are arrows, one colour an origin, conflicts are ringed, updates joined. */
export function chart(series, origins) {
  const points = series.points.map(point => ({ ...point, day: day(point) })).filter(point => point.day !== null && isDrawn(point));
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
  const grid = ticks(least - pad, most + pad);
  const days = [...new Set(points.map(point => point.day))];
  return s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "img", "aria-label": `${t("chart")}: ${series.label}`, id: "chart" },
    grid.map(value => [s("path", { class: "grid", d: `M${LEFT} ${y(value)}H${WIDTH - RIGHT}` }), s("text", { x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, number(value))]),
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
    s("text", { class: "label", x: place.x + 14, y: place.y + 4 }, words(point)),
    isRinged ? s("circle", { class: "ring", cx: place.x, cy: place.y, r: 10 }) : null);
}

/** The chart as a file of its own, with the colours that it has here. */
export function source(drawn) {
  const copy = drawn.cloneNode(true);
  const from = drawn.querySelectorAll("*"), to = copy.querySelectorAll("*");
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font"]) to[i].setAttribute(name, style.getPropertyValue(name));
  });
  return new XMLSerializer().serializeToString(copy);
}

export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function picture(drawn, name) {
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
