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

/** Says something to everybody, screen readers included. */
export function say(text) {
  document.getElementById("status").textContent = text ?? "";
}

/** Lets the browser paint, so that long work does not freeze the page. */
export function breathe() {
  return new Promise(resolve => setTimeout(resolve, 0));
}
