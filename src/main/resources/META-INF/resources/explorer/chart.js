// The chart of a figure: intervals over time, drawn in SVG; and its downloads.

import { h, s } from "./dom.js";
import { words } from "./interval.js";
import { number, t } from "./words.js";

const WIDTH = 1000,
  LEFT = 90,
  RIGHT = 30,
  TOP = 30,
  BOTTOM = 60,
  HEIGHT = 420,
  MARGIN = 50;

/** What a label takes: so many units a character, and its lines. */
const LETTER = 6.6,
  LABEL_HEIGHT = 32,
  LONGEST = 26;

/** Points of one day stand beside one another, this far apart where there is room; more where all are of one day. */
const BESIDE = 26,
  ALONE = 170;

/** About so many lines, at round numbers. */
const LINES = 5;

function ticks(from, to) {
  const rough = (to - from || 1) / LINES,
    power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(n => n * power).find(n => n >= rough);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step + 1e-9) + 1 }, (_, i) => Number((first + i * step).toPrecision(12)));
}

/** A date has no value to draw. */
export const isDrawn = point => [point.number, point.lower, point.upper].some(n => n !== undefined);

function day(point) {
  const edtf = point.asOf?.edtf ?? point.publishedAt ?? "";
  const last =
    edtf
      .split("/")
      .filter(part => part && part !== "..")
      .pop() ?? "";
  const parsed = Date.parse(last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-28` : last);
  return Number.isNaN(parsed) ? null : parsed;
}

/** Where each day stands, and the points of a day around it. */
function across(points) {
  const days = [...new Set(points.map(point => point.day))].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)],
    many = new Map(days.map(value => [value, points.filter(point => point.day === value)]));
  const inner = WIDTH - LEFT - RIGHT - 2 * MARGIN - 120;
  const at = value => (first === last ? WIDTH / 2 : LEFT + MARGIN + (inner * (value - first)) / (last - first));
  const gap = Math.min(...days.slice(1).map((value, i) => at(value) - at(days[i])), inner);
  const most = Math.max(...[...many.values()].map(group => group.length));
  const step = Math.min(first === last ? ALONE : BESIDE, gap / most);
  return {
    days,
    at,
    of: point => at(point.day) + step * (many.get(point.day).indexOf(point) - (first === last ? (many.get(point.day).length - 1) / 2 : 0)),
  };
}

/** Each point at its moment with its bounds; open ends are arrows, one colour an origin, conflicts are ringed, updates joined. */
export function chart(series, origins) {
  const points = series.points.map(point => ({ ...point, day: day(point) })).filter(point => point.day !== null && isDrawn(point));
  const known = points.flatMap(point => [point.lower, point.upper, point.number]).filter(n => n !== undefined);
  const least = Math.min(...known),
    most = Math.max(...known),
    pad = (most - least || Math.abs(most) || 1) * 0.15;
  const y = n => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * (n - least + pad)) / (most - least + 2 * pad || 1);
  const x = across(points);
  const at = new Map(points.map(point => [point.factId, { x: x.of(point), y: y(point.number ?? point.lower ?? point.upper) }]));
  const ringed = new Set(
    points.flatMap(point => point.relations.filter(r => r.relation === "conflict").flatMap(r => [point.factId, ...r.with])),
  );
  const taken = [...at.values()].map(({ x: px, y: py }) => [px - 11, py - 11, px + 11, py + 11]);
  const labels = new Map(points.map(point => [point.factId, label(point, at.get(point.factId), taken)]));
  return s(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: "group",
      "aria-label": `${t("chart")}: ${series.label}`,
      id: "chart",
    },
    axes(x, y, least - pad, most + pad, series.unit),
    points.flatMap(point =>
      point.relations
        .filter(r => r.relation === "update" || r.relation === "revision")
        .flatMap(r => r.with)
        .filter(id => at.has(id))
        .map(id => s("path", { class: "join", d: `M${at.get(id).x} ${at.get(id).y}L${at.get(point.factId).x} ${at.get(point.factId).y}` })),
    ),
    points.map(point =>
      mark(point, at.get(point.factId), y, origins.indexOf(point.originId) % 8, ringed.has(point.factId), labels.get(point.factId)),
    ),
  );
}

function axes(x, y, from, to, unit) {
  const every = Math.ceil(x.days.length / 8),
    base = HEIGHT - BOTTOM;
  return [
    ticks(from, to).map(value => [
      s("path", { class: "grid", d: `M${LEFT} ${y(value)}H${WIDTH - RIGHT}` }),
      s("text", { x: LEFT - 10, y: y(value) + 4, "text-anchor": "end" }, number(value)),
    ]),
    unit ? s("text", { class: "soft", x: LEFT - 10, y: TOP - 14, "text-anchor": "end" }, unit) : null,
    s("path", { class: "axis", d: `M${LEFT} ${base}H${WIDTH - RIGHT}` }),
    x.days
      .filter((_, i) => i % every === 0)
      .map(value => [
        s("path", { class: "axis", d: `M${x.at(value)} ${base}v6` }),
        s("text", { x: x.at(value), y: base + 24, "text-anchor": "middle" }, new Date(value).toISOString().slice(0, 10)),
      ]),
  ];
}

/** The place of a label beside its point where nothing else stands; null where there is none. */
function label(point, place, taken) {
  const who = point.speaker ?? point.outlet ?? "",
    said = who.length > LONGEST ? `${who.slice(0, LONGEST - 1)}…` : who;
  const stated = words(point),
    width = LETTER * Math.max(stated.length * 1.15, said.length);
  for (const [dx, dy] of [
    [16, -4],
    [-16 - width, -4],
    [-width / 2, -34],
    [-width / 2, 26],
  ]) {
    const box = [place.x + dx, place.y + dy - 12, place.x + dx + width, place.y + dy - 12 + LABEL_HEIGHT];
    const isFree =
      box[0] > LEFT &&
      box[2] < WIDTH &&
      box[1] > 0 &&
      box[3] < HEIGHT - 24 &&
      !taken.some(other => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
    if (isFree) {
      taken.push(box);
      return { x: box[0], y: box[1] + 12, stated, said };
    }
  }
  return null;
}

function mark(point, place, y, colour, isRinged, said) {
  const top = point.upper === undefined ? TOP : y(point.upper),
    bottom = point.lower === undefined ? HEIGHT - BOTTOM : y(point.lower);
  const name = [point.text, point.speaker, point.outlet, point.asOf?.edtf].filter(Boolean).join(" – ");
  const bound = d => s("path", { class: `bound o${colour}`, d });
  const lit = on => () => document.getElementById(`point-${point.factId}`)?.classList.toggle("lit", on);
  return s(
    "a",
    {
      href: `#/read/${encodeURIComponent(point.articleId)}?fact=${encodeURIComponent(point.factId)}`,
      class: `o${colour} point`,
      "aria-label": name,
      onmouseenter: lit(true),
      onmouseleave: lit(false),
      onfocus: lit(true),
      onblur: lit(false),
    },
    s("title", {}, name),
    s("circle", { class: "near", cx: place.x, cy: place.y, r: 14 }),
    bottom - top > 3 ? bound(`M${place.x} ${bottom}V${top}`) : null,
    point.upper === undefined
      ? bound(`M${place.x - 6} ${TOP + 9}L${place.x} ${TOP}L${place.x + 6} ${TOP + 9}`)
      : bottom - top > 3
        ? bound(`M${place.x - 6} ${top}h12`)
        : null,
    point.lower === undefined
      ? bound(`M${place.x - 6} ${HEIGHT - BOTTOM - 9}L${place.x} ${HEIGHT - BOTTOM}L${place.x + 6} ${HEIGHT - BOTTOM - 9}`)
      : bottom - top > 3
        ? bound(`M${place.x - 6} ${bottom}h12`)
        : null,
    s("circle", { class: `o${colour}`, cx: place.x, cy: place.y, r: 5 }),
    isRinged ? s("circle", { class: "ring", cx: place.x, cy: place.y, r: 10.5 }) : null,
    said
      ? [
          s("text", { class: "label", x: said.x, y: said.y }, said.stated),
          s("text", { class: "soft", x: said.x, y: said.y + 15 }, said.said),
        ]
      : null,
  );
}

/** The chart as a file of its own, with the colours that it has here, and links that lead back here. */
export function source(drawn) {
  const copy = drawn.cloneNode(true);
  const from = drawn.querySelectorAll("*"),
    to = copy.querySelectorAll("*");
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "paint-order", "font"])
      to[i].setAttribute(name, style.getPropertyValue(name));
    if (element.hasAttribute("href")) to[i].setAttribute("href", new URL(element.getAttribute("href"), location.href));
  });
  copy.prepend(s("rect", { width: WIDTH, height: HEIGHT, fill: ground(drawn) }));
  return new XMLSerializer().serializeToString(copy);
}

const ground = drawn => getComputedStyle(drawn.closest(".sheet") ?? document.body).backgroundColor;

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
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => save(blob, `${name}.png`));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source(drawn))}`;
}
