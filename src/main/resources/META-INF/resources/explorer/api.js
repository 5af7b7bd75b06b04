// The service's own public API. What goes wrong is an Error with the words of the problem document.

const KEY = "article-facts-key";
const KEY_HEADER = "X-API-Key";

export const key = {
  get: () => sessionStorage.getItem(KEY) ?? "",
  set: value => value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY),
};

/** Asks the service; objects are sent as JSON. */
export async function ask(path, { method = "GET", body, type, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = type ?? "application/json";
  // not a header that a form can send: a page of another origin cannot write by it
  if (method !== "GET") headers["X-Requested-By"] = "explorer";
  if (key.get()) headers[KEY_HEADER] = key.get();
  const sent = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(path, { method, headers, body: sent, signal });
  if (answer.status === 204) return null;
  const text = await answer.text();
  let said = null;
  try { said = text ? JSON.parse(text) : null; } catch { /* said below */ }
  if (!answer.ok) {
    const error = new Error(said?.detail ?? said?.title ?? `${answer.status}`);
    error.status = answer.status;
    throw error;
  }
  return said;
}

/** All items of a list, page after page, up to a number; got(number) is told how many there are so far. */
export async function all(path, most, got = () => {}) {
  const items = [];
  for (let next = path; next && items.length < most;) {
    const page = await ask(next);
    items.push(...page.items);
    got(items.length);
    next = page.next ? new URL(page.next, location.href) : null;
    if (next) next = next.pathname + next.search;
  }
  return items;
}
