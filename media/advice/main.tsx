/** The page of the panels that advise: quality, and whether to fine-tune. */

import { render } from "preact";
import { live, pageRoot } from "../ui/page-life.ts";
import { AdvicePage } from "./advice-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = pageRoot();
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

live(store);
host.postMessage({ type: "ready" });
