// Builds elements. Text from articles goes through text nodes only: nothing is ever parsed as HTML.

/** An element with attributes, listeners ("onclick") and children; children are nodes, strings, or null. */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "dataset") Object.assign(element.dataset, value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Says something to everybody, screen readers included; with a share of 1, how far long work is. */
export function say(text, share) {
  const bar = share === undefined ? [] : [" ", h("progress", { "aria-label": text, max: 1, value: share || null })];
  document.getElementById("status").replaceChildren(text ?? "", ...bar);
}

/** Keeps long work in short pieces, so that the page never freezes. */
export class Pace {
  constructor() {
    this.since = performance.now();
  }

  isLong() {
    return performance.now() - this.since > 16;
  }

  async rest() {
    await new Promise(resolve => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}
