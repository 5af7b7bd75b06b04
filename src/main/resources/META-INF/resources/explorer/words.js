// Which words the page uses.

import { ENGLISH } from "./english.js";
import { FRENCH } from "./french.js";

const WORDS = { en: ENGLISH, fr: FRENCH };

const CHOSEN = "article-facts-language";
export const LANGUAGES = ["fr", "en"];

export function language() {
  const chosen = localStorage.getItem(CHOSEN);
  if (LANGUAGES.includes(chosen)) return chosen;
  const wanted = (navigator.languages ?? [navigator.language]).map(tag => tag.slice(0, 2));
  return wanted.find(tag => LANGUAGES.includes(tag)) ?? "en";
}

export function choose(tag) {
  localStorage.setItem(CHOSEN, tag);
}

/** The words in the chosen language. */
export function t(name) {
  return WORDS[language()][name] ?? name;
}

export function kindName(kind) {
  return WORDS[language()].kinds[kind] ?? kind;
}

/** A value of an enumeration of the API, in words. */
export function code(value) {
  return WORDS[language()].codes[value] ?? value;
}

/** "United States" for "US", by the browser's own names; null for what it has no name of. */
export function placeName(code) {
  return /^[A-Z]{2}$/.test(code) ? nameOf("region", code) : null;
}

/** "US dollar" for "USD". */
export function unitName(code) {
  return /^[A-Z]{3}$/.test(code) && code !== "XXX" ? nameOf("currency", code) : null;
}

function nameOf(type, value) {
  try {
    return new Intl.DisplayNames(language(), { type, fallback: "none" }).of(value) ?? null;
  } catch {
    return null;
  }
}

export function number(value) {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value);
}
