// The page: which view is shown follows from the fragment of the URL, so that every state has a link and the back button works.

import { h, say } from "./dom.js";
import { key, keysFrom } from "./api.js";
import { picks } from "./picks.js";
import { choose, language, LANGUAGES, t } from "./words.js";

const VIEWS = { read: () => import("./read.js"), find: () => import("./find.js"), compare: () => import("./compare.js") };
const THEME = "article-facts-theme",
  THEMES = ["auto", "light", "dark"];
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
    nav.replaceChildren(
      h(
        "ul",
        {},
        Object.keys(VIEWS).map(name =>
          h(
            "li",
            {},
            h("a", { href: `#/${name}`, dataset: { view: name } }, t(name), name === "compare" ? h("span", { id: "picked-count" }) : null),
          ),
        ),
      ),
    );
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
  const tongue = h(
    "select",
    {
      id: "language",
      "aria-label": t("language"),
      onchange: event => {
        choose(event.target.value);
        show();
        document.getElementById("language").focus();
      },
    },
    LANGUAGES.map(tag => h("option", { value: tag, lang: tag, selected: tag === language() }, tag === "fr" ? "Français" : "English")),
  );
  const light = h(
    "select",
    { id: "theme", "aria-label": t("theme"), onchange: event => dress(event.target.value) },
    THEMES.map(name => h("option", { value: name, selected: name === theme() }, t(`theme-${name}`))),
  );
  // a key is asked for when one is needed; who has given one can change it here, or forget it
  const keyed = h("button", { id: "keyed", type: "button", hidden: !key.get(), onclick: () => asking() }, t("key"));
  document.getElementById("tools").replaceChildren(keyed, light, tongue);
}

const theme = () => (THEMES.includes(localStorage.getItem(THEME)) ? localStorage.getItem(THEME) : "auto");

function dress(name) {
  localStorage.setItem(THEME, name);
  document.documentElement.dataset.theme = name;
}

const asking = async reason => (await import("./keys.js")).askForKey(reason);

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
    main.replaceChildren(h("h1", {}, t(view)), h("p", { class: "problem", role: "alert" }, `${t("failed")}: ${error.message}`));
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
addEventListener("keyed", () => {
  document.getElementById("keyed").hidden = !key.get();
});
keysFrom(asking);
document.documentElement.dataset.theme = theme();
show();
