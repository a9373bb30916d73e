/** The page of the panel that creates datasets. */

import { render } from "preact";
import { live, pageRoot } from "../ui/page-life.ts";
import { CreatePage } from "./create-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = pageRoot();
const host = connect();
let isShown = false;
const store = new PageStore(host, (state) => {
  render(<CreatePage state={state} store={store} />, root);
  if (isShown || state.create === undefined) return;
  isShown = true;
  // A page in the background takes the focus from nobody.
  if (document.hasFocus()) {
    document.getElementById(store.focused ?? "")?.focus({ preventScroll: true });
  }
  window.scrollTo(0, store.scrolled);
  document.addEventListener("focusin", ({ target }) => {
    const id = target instanceof HTMLElement && target.id !== "" ? target.id : undefined;
    if (id !== store.focused) store.focused = id;
  });
});

live(store);
host.postMessage({ type: "ready" });
