// A text with its figures marked. Figures may lie in one another; the text is cut at all their ends.

import { breathe, h } from "./dom.js";
import { kindName } from "./words.js";

const SIGNS = { count: "n", money: "¤", percentage: "%", measure: "m", duration: "t", age: "a", multiple: "×", index: "i", ordinal: "º", date: "d" };
const CHARACTERS_AT_ONCE = 60_000;

/** Fills an element with the text; chosen(fact) is called for a click or a key on a figure. */
export async function mark(element, text, facts, chosen, isCurrent) {
  element.replaceChildren();
  const cuts = [...facts].sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0, next = 0;
  while (at < text.length || next < cuts.length) {
    const part = h("span", { class: "part" });
    const stop = at + CHARACTERS_AT_ONCE;
    while (next < cuts.length && cuts[next].start < stop) {
      const group = [cuts[next++]];
      let end = group[0].end;
      while (next < cuts.length && cuts[next].start < end) {
        end = Math.max(end, cuts[next].end);
        group.push(cuts[next++]);
      }
      part.append(text.slice(at, group[0].start), nested(text, group[0].start, end, group, chosen));
      at = end;
      if (part.childNodes.length > 600) break;
    }
    if (next >= cuts.length || cuts[next].start >= stop) {
      const to = next < cuts.length ? Math.min(stop, cuts[next].start) : Math.min(stop, text.length);
      part.append(text.slice(at, Math.max(at, to)));
      at = Math.max(at, to);
    }
    element.append(part);
    await breathe();
    if (!isCurrent()) return;
  }
}

function nested(text, start, end, group, chosen) {
  const [outer, ...inner] = group;
  const holder = figure(outer, inner.length === 0 && group.length === 1, chosen);
  let at = start;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i].start < at) continue;
    holder.append(text.slice(at, inner[i].start));
    const own = figure(inner[i], true, chosen);
    own.classList.add("inner");
    own.append(text.slice(inner[i].start, Math.min(inner[i].end, end)));
    holder.append(own);
    at = Math.min(inner[i].end, end);
  }
  holder.append(text.slice(at, end));
  return holder;
}

function figure(fact, _plain, chosen) {
  return h("span", {
    class: `fact ${fact.kind}`, dataset: { id: fact.id, sign: SIGNS[fact.kind] ?? "" }, role: "button", tabindex: "0", title: kindName(fact.kind),
    onclick: event => { event.stopPropagation(); chosen(fact); },
    onkeydown: event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); chosen(fact); } },
  });
}

/** Lights a span of the text, by its offsets; null puts the light out. */
export function light(element, span) {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  highlights.delete("evidence");
  if (!span) return;
  const range = document.createRange();
  let at = 0, begun = false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, end = at + node.length;
    if (!begun && span.start < end) { range.setStart(node, span.start - at); begun = true; }
    if (begun && span.end <= end) { range.setEnd(node, span.end - at); highlights.set("evidence", new Highlight(range)); return; }
    at = end;
  }
}

/** The offsets of what is selected in the element; null when nothing is. */
export function selected(element) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

export { SIGNS };
