// The figures that a person has put beside one another, for as long as the window is open.

const PICKS = "article-facts-picks";

export function picks() {
  try {
    return JSON.parse(sessionStorage.getItem(PICKS)) ?? [];
  } catch {
    return [];
  }
}

export const isPicked = id => picks().some(pick => pick.id === id);

/** Puts a figure among the picked ones, or takes it away; true when it is there now. */
export function pick(fact) {
  const others = picks().filter(pick => pick.id !== fact.id);
  const now = others.length === picks().length;
  sessionStorage.setItem(PICKS, JSON.stringify(now ? [...others, { id: fact.id, text: fact.text }] : others));
  dispatchEvent(new Event("picked"));
  return now;
}

export function clear() {
  sessionStorage.removeItem(PICKS);
  dispatchEvent(new Event("picked"));
}
