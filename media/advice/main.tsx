/** The page of the panels that advise: quality, and whether to fine-tune. */

import { render } from "preact";
import type { ToAdvicePage } from "../../src/protocol/advice-view.ts";
import { AdvicePage } from "./advice-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw in.");

const host = connect();
let isShown = false;
const store = new PageStore(host, (state) => {
  render(<AdvicePage state={state} store={store} />, root);
  if (isShown || state.advice === undefined) return;
  isShown = true;
  // A page in the background takes the focus from nobody.
  if (document.hasFocus()) {
    document.getElementById(store.focused ?? "")?.focus({ preventScroll: true });
  }
  window.scrollTo(0, store.scrolled);
  document.addEventListener("focusin", rememberFocus);
});

function rememberFocus({ target }: FocusEvent): void {
  const id = target instanceof HTMLElement && target.id !== "" ? target.id : undefined;
  if (id !== store.focused) store.focused = id;
}

document.addEventListener("scrollend", () => {
  store.scrolled = window.scrollY;
});
window.addEventListener("message", ({ data }: MessageEvent<Partial<ToAdvicePage> | undefined>) => {
  store.receive(data);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") store.send();
});
window.addEventListener("pagehide", () => {
  store.send();
});

host.postMessage({ type: "ready" });
