// The service's own public API. What goes wrong is an Error with the words of the problem document.

const KEY = "article-facts-key";
const KEY_HEADER = "X-API-Key";

/** The key of the person, for as long as the window is open. */
export const key = {
  get: () => sessionStorage.getItem(KEY) ?? "",
  set: value => {
    if (value) sessionStorage.setItem(KEY, value);
    else sessionStorage.removeItem(KEY);
    dispatchEvent(new Event("keyed"));
  },
};

/** Asks the person for a key ("needed", "unknown", "forbidden"); true when there is another one now. Who can ask says so. */
let askPerson = async () => false;
export const keysFrom = asking => {
  askPerson = asking;
};

/** Asks the service; objects are sent as JSON. Where it wants a key, the person is asked for one, and it is asked again. */
export async function ask(path, options = {}) {
  const used = key.get();
  let answer = await sent(path, options, used);
  if (answer.status === 401 && used) {
    // one that was good once, perhaps; reading may need none. Others may have found out before
    if (key.get() === used) key.set("");
    answer = await sent(path, options, key.get());
    if (answer.status === 401 && (await askPerson("unknown"))) answer = await sent(path, options, key.get());
  } else if (answer.status === 401 && (await askPerson("needed"))) {
    answer = await sent(path, options, key.get());
  } else if (answer.status === 403 && used && (await askPerson("forbidden"))) {
    answer = await sent(path, options, key.get());
  }
  return read(answer);
}

/** "known", "unknown", or another status that says nothing of the key. */
export async function tried(candidate) {
  try {
    new Headers({ [KEY_HEADER]: candidate });
  } catch {
    return "unknown"; // no header can carry it
  }
  const answer = await sent("v1/facts?limit=1", {}, candidate);
  return answer.status === 401 ? "unknown" : "known";
}

function sent(path, { method = "GET", body, type, signal }, used) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = type ?? "application/json";
  // not a header that a form can send: a page of another origin cannot write by it
  if (method !== "GET") headers["X-Requested-By"] = "explorer";
  if (used) headers[KEY_HEADER] = used;
  return fetch(path, { method, headers, body: body === undefined || typeof body === "string" ? body : JSON.stringify(body), signal });
}

async function read(answer) {
  if (answer.status === 204) return null;
  const text = await answer.text();
  let said = null;
  try {
    said = text ? JSON.parse(text) : null;
  } catch {
    /* said below */
  }
  if (!answer.ok) {
    const error = new Error(said?.detail ?? said?.title ?? `${answer.status}`);
    error.status = answer.status;
    throw error;
  }
  return said;
}

/** The pages of a list, beginning with one that is there already. */
export async function* pages(first) {
  for (let page = first; page;) {
    const next = page.next ? new URL(page.next, location.href) : null;
    // the next one comes while this one is looked at
    const coming = next ? ask(next.pathname + next.search) : null;
    coming?.catch(() => {});
    yield { items: page.items, isLast: !next };
    page = await coming;
  }
}
