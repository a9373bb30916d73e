/** The page of the Cost view. */

import { render } from "preact";
import type { ToCostPage } from "../../src/protocol/cost-view.ts";
import { CostPage } from "./cost-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw in.");

const host = connect();
let isShown = false;
const store = new PageStore(host, (state) => {
  render(
    <CostPage
      state={state}
      change={(step) => {
        store.change(step);
      }}
      send={() => {
        store.send();
      }}
      post={(message) => {
        store.send();
        host.postMessage(message);
      }}
    />,
    root,
  );
  if (isShown || state.means === undefined) return;
  isShown = true;
  window.scrollTo(0, store.scrolled);
});

document.addEventListener("scrollend", () => {
  store.scrolled = window.scrollY;
});
window.addEventListener("message", ({ data }: MessageEvent<Partial<ToCostPage> | undefined>) => {
  store.receive(data);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") store.send();
});
window.addEventListener("pagehide", () => {
  store.send();
});

host.postMessage({ type: "ready" });
