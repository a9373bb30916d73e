/** The page of the Cost view. */

import { render } from "preact";
import { live, pageRoot } from "../ui/page-life.ts";
import { CostPage } from "./cost-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = pageRoot();
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

live(store);
host.postMessage({ type: "ready" });
