// The key of a person: asked for when the service wants one, tried before it is kept, and forgotten with the window.

import { key, tried } from "./api.js";
import { h, say } from "./dom.js";
import { t } from "./words.js";

/** Parts of the page that want a key at once share one question. */
let open = null;

/** Asks for a key; true when there is another one now. The reason is "needed", "unknown" or "forbidden"; none where the person asked. */
export function askForKey(reason) {
  open ??= question(reason).finally(() => {
    open = null;
  });
  return open;
}

function question(reason) {
  const before = document.activeElement;
  return new Promise(done => {
    const wrong = h(
      "p",
      { id: "key-problem", class: "problem", role: "alert", hidden: !reason || reason === "needed" },
      reason && reason !== "needed" ? t(`key-${reason}`) : "",
    );
    const entry = h("input", {
      id: "key",
      type: "password",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": "key-hint",
      required: true,
    });
    const close = changed => {
      dialog.close();
      dialog.remove();
      before?.focus?.();
      done(changed);
    };
    const dialog = h(
      "dialog",
      {
        id: "key-dialog",
        "aria-labelledby": "key-title",
        oncancel: event => {
          event.preventDefault();
          close(false);
        },
      },
      h(
        "form",
        {
          onsubmit: event => {
            event.preventDefault();
            use();
          },
        },
        h("h2", { id: "key-title" }, t("keyTitle")),
        h("p", { id: "key-hint", class: "hint" }, t("keyHint")),
        wrong,
        h("label", { for: "key" }, t("key"), entry),
        h(
          "div",
          { class: "row" },
          h("button", { class: "main", type: "submit" }, t("keyUse")),
          h("button", { type: "button", onclick: () => close(false) }, t("cancel")),
          key.get()
            ? h(
                "button",
                {
                  type: "button",
                  class: "quiet",
                  onclick: () => {
                    key.set("");
                    say(t("keyForgotten"));
                    close(false);
                  },
                },
                t("keyForget"),
              )
            : null,
        ),
      ),
    );
    async function use() {
      const candidate = entry.value.trim();
      wrong.hidden = true;
      try {
        if ((await tried(candidate)) === "known") {
          key.set(candidate);
          close(true);
          return;
        }
        wrong.textContent = t("key-unknown");
      } catch (error) {
        wrong.textContent = `${t("failed")}: ${error.message}`;
      }
      wrong.hidden = false;
      entry.select();
    }
    document.body.append(dialog);
    dialog.showModal();
    entry.focus();
  });
}
