// The page: which view is shown follows from the fragment of the URL, so that every state has a link and the back button works.

import { h, say } from "./dom.js";
import { key } from "./api.js";
import { picks } from "./picks.js";
import { choose, language, LANGUAGES, t } from "./words.js";

const VIEWS = { read: () => import("./read.js"), find: () => import("./find.js"), compare: () => import("./compare.js") };
let shown = 0;

/** "#/read/art_x?y=z" → { view, id, query }. */
function route() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [view, id] = path.split("/");
  return { view: VIEWS[view] ? view : "read", id: id ? decodeURIComponent(id) : null, query: new URLSearchParams(query ?? "") };
}

function frame(view) {
  document.documentElement.lang = language();
  document.getElementById("skip").textContent = t("skip");
  const nav = document.getElementById("views");
  nav.setAttribute("aria-label", t("views"));
  if (nav.lang !== language()) {
    // made anew only for another language, so that a link that was used keeps the focus
    nav.lang = language();
    nav.replaceChildren(h("ul", {}, Object.keys(VIEWS).map(name => h("li", {}, h("a", { href: `#/${name}`, dataset: { view: name } }, t(name), name === "compare" ? h("span", { id: "picked-count" }) : null)))));
    tools();
    picked();
  }
  for (const link of nav.querySelectorAll("a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** How many figures are put beside one another, at the view that compares them. */
function picked() {
  const count = picks().length;
  document.getElementById("picked-count").textContent = count ? ` ${count}` : "";
}

function tools() {
  const select = h("select", { id: "language", "aria-label": t("language"), onchange: event => { choose(event.target.value); show(); document.getElementById("language").focus(); } },
    LANGUAGES.map(tag => h("option", { value: tag, lang: tag, selected: tag === language() }, tag === "fr" ? "Français" : "English")));
  const entry = h("input", { id: "key", type: "password", size: 8, autocomplete: "off", placeholder: t("key"), "aria-label": `${t("key")}: ${t("keyHint")}`, value: key.get(), onchange: event => key.set(event.target.value.trim()) });
  document.getElementById("tools").replaceChildren(entry, " ", select);
}

async function show() {
  const turn = ++shown;
  const { view, id, query } = route();
  frame(view);
  document.title = `${t(view)} – article-facts`;
  const main = document.getElementById("main");
  if (main.dataset.view !== view) scrollTo(0, 0);
  main.dataset.view = view;
  const focused = main.contains(document.activeElement) ? document.activeElement.id : null;
  const address = location.hash;
  main.setAttribute("aria-busy", "true");
  try {
    const module = await VIEWS[view]();
    if (turn !== shown) return;
    await module.show(main, { id, query, isCurrent: () => turn === shown });
  } catch (error) {
    if (turn !== shown) return;
    main.replaceChildren(h("p", { class: "problem", role: "alert" }, `${t("failed")}: ${error.message}`));
    say("");
  }
  if (turn !== shown) return;
  // what was used in the view before, a facet for example, keeps the focus in the new one
  if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  main.dataset.shown = address;
  main.setAttribute("aria-busy", "false");
}

document.getElementById("skip").addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", show);
addEventListener("picked", picked);
show();
