// A text with its figures marked. Figures may lie in one another; the text is cut at all their ends.

import { Pace, h } from "./dom.js";
import { kindName } from "./words.js";

export const SIGNS = {
  count: "n",
  money: "¤",
  percentage: "%",
  measure: "m",
  duration: "t",
  age: "a",
  multiple: "×",
  index: "i",
  ordinal: "º",
  date: "d",
};

/** What is lighter than figures: when, where and who. */
export const SAID = ["time", "place", "speaker"];

/** A part of the text is a block that the browser lays out only where it is seen; one this large ends at the next line, sentence or space. */
const LINE_AT = 2_500,
  SENTENCE_AT = 9_000,
  SPACE_AT = 15_000;
/** What a figure costs, in characters. */
const FIGURE = 40;
const PIECE = 2_000,
  LINE_HEIGHT = 28,
  LINE_LENGTH = 70;

/** Where each text node of an element begins, so that an offset is found at once. */
const places = new WeakMap();

/** Marks the figures of a text in an element, as they come, in its order; chosen(fact) is called for a click or a key on one. */
export class Marker {
  constructor(element, text, chosen, isCurrent) {
    Object.assign(this, { element, text, isCurrent, at: 0, waiting: [], byId: new Map(), parts: new Parts(element), pace: new Pace() });
    places.delete(element);
    const factOf = event => this.byId.get(event.target.closest?.(".fact")?.dataset.id);
    element.onclick = event => {
      if (factOf(event)) chosen(factOf(event));
    };
    element.onkeydown = event => {
      if (factOf(event)) this.key(event, () => chosen(factOf(event)));
    };
  }

  /** Marks more figures, and the text before them; the last ones wait for what may lie in them. */
  async add(facts, isLast = false) {
    facts.forEach(fact => this.byId.set(fact.id, fact));
    const cuts = [...this.waiting, ...facts].sort((a, b) => a.start - b.start || b.end - a.end);
    let next = 0;
    while (next < cuts.length && this.isCurrent()) {
      const group = [cuts[next]];
      let end = cuts[next].end,
        after = next + 1;
      for (; after < cuts.length && cuts[after].start < end; after++) {
        end = Math.max(end, cuts[after].end);
        group.push(cuts[after]);
      }
      if (after === cuts.length && !isLast) break;
      await this.plain(group[0].start);
      this.parts.add(nested(this.text, group[0].start, end, group), end - group[0].start + FIGURE);
      this.at = end;
      next = after;
    }
    this.waiting = cuts.slice(next);
    if (isLast) {
      await this.plain(this.text.length);
    }
    this.parts.show();
  }

  async plain(to) {
    while (this.at < to) {
      const end = Math.min(to, this.at + PIECE);
      const cut = this.parts.end(this.text, this.at, end);
      this.parts.add(this.text.slice(this.at, cut ?? end), (cut ?? end) - this.at);
      this.at = cut ?? end;
      if (cut !== null) this.parts.close();
      if (this.pace.isLong()) await this.pace.rest();
      if (!this.isCurrent()) return;
    }
  }

  /** Arrows walk from figure to figure, with Shift they select words beside one; Enter and the space bar choose one. */
  key(event, choose) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" || event.key === " ") {
      choose();
    } else if (step && event.shiftKey) {
      this.extend(event.target, step);
    } else if (step || event.key === "Home" || event.key === "End") {
      const figures = [...this.element.querySelectorAll(".fact")];
      const at = step ? figures.indexOf(event.target) + step : event.key === "Home" ? 0 : figures.length - 1;
      figures[at]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  extend(figure, step) {
    const selection = getSelection();
    if (selection.isCollapsed || !this.element.contains(selection.anchorNode)) {
      const range = document.createRange();
      range.selectNode(figure);
      range.collapse(step < 0);
      selection.removeAllRanges();
      selection.addRange(range);
    }
    selection.modify("extend", step > 0 ? "forward" : "backward", "word");
  }
}

class Parts {
  constructor(element) {
    this.element = element;
    this.open();
  }

  open() {
    this.part = h("div", { class: "part" });
    this.size = 0;
    this.lines = 1;
  }

  add(node, size) {
    this.part.append(node);
    this.size += size;
    if (typeof node === "string") this.lines += node.split("\n").length - 1;
  }

  /** Where the part may end within a stretch of plain text; null where it goes on. */
  end(text, from, to) {
    for (const [size, sign] of [
      [LINE_AT, "\n"],
      [SENTENCE_AT, ". "],
      [SPACE_AT, " "],
    ]) {
      if (this.size < size) return null;
      let cut = text.indexOf(sign, from);
      if (cut >= 0 && cut < to) {
        cut += sign.length;
        while (sign === "\n" && text[cut] === "\n") cut++;
        return cut;
      }
    }
    return null;
  }

  /** Shows what is there of the part that is still being filled. */
  show() {
    if (this.part.hasChildNodes() && !this.part.isConnected) this.element.append(this.part);
  }

  close() {
    if (!this.part.hasChildNodes()) return;
    this.part.style.containIntrinsicBlockSize = `auto ${Math.round((this.size / LINE_LENGTH + this.lines) * LINE_HEIGHT)}px`;
    this.element.append(this.part);
    this.open();
  }
}

function nested(text, start, end, group) {
  const [outer, ...inner] = group;
  const holder = figure(outer);
  let at = start;
  for (const fact of inner) {
    if (fact.start < at) continue;
    const own = figure(fact);
    own.classList.add("inner");
    own.append(text.slice(fact.start, Math.min(fact.end, end)));
    holder.append(text.slice(at, fact.start), own);
    at = Math.min(fact.end, end);
  }
  holder.append(text.slice(at, end));
  return holder;
}

function figure(fact) {
  return h("span", {
    class: `fact ${fact.kind} ${fact.status ?? ""}`,
    dataset: { id: fact.id, sign: SIGNS[fact.kind] ?? "" },
    role: "button",
    tabindex: "0",
    title: kindName(fact.kind),
  });
}

function placesOf(element) {
  if (!places.has(element)) {
    const nodes = [],
      starts = [];
    let at = 0;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
      starts.push(at);
      at += walker.currentNode.length;
    }
    places.set(element, { nodes, starts });
  }
  return places.get(element);
}

/** The node that a character stands in, by halving. */
function nodeAt({ starts }, offset) {
  let low = 0,
    high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function rangeOf(element, span) {
  const known = placesOf(element);
  const first = nodeAt(known, span.start),
    last = nodeAt(known, Math.max(span.start, span.end - 1));
  if (!known.nodes[last]) return null;
  const range = document.createRange();
  range.setStart(known.nodes[first], Math.min(known.nodes[first].length, span.start - known.starts[first]));
  range.setEnd(known.nodes[last], Math.min(known.nodes[last].length, span.end - known.starts[last]));
  return range;
}

/** Lights a span of the text, by its offsets; null puts the light out. */
export function light(element, span) {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  highlights.delete("evidence");
  const range = span && rangeOf(element, span);
  if (range) highlights.set("evidence", new Highlight(range));
}

/** Underlines when, where and who, as the figures' evidence has them; returns which of them there are. */
export async function soften(element, facts, isCurrent) {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return [];
  const pace = new Pace();
  SAID.forEach(role => highlights.delete(role));
  const found = new Map(SAID.map(role => [role, new Map()]));
  for (const fact of facts) {
    for (const item of fact.evidence ?? []) found.get(item.role)?.set(`${item.start} ${item.end}`, item);
  }
  for (const [role, items] of found) {
    const light = new Highlight();
    for (const item of items.values()) {
      const range = rangeOf(element, item);
      if (range) light.add(range);
      if (pace.isLong()) await pace.rest();
      if (!isCurrent()) return [];
    }
    if (items.size) highlights.set(role, light);
  }
  return SAID.filter(role => found.get(role).size);
}

/** The offsets of what is selected in the element, without the spaces at its ends; null when nothing is. */
export function selected(element) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString(),
    start = before.toString().length + words.length - words.trimStart().length;
  return words.trim() ? { start, end: start + words.trim().length } : null;
}
