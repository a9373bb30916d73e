/** The page of a comparison. */

import { render } from "preact";
import { hear, pageRoot } from "../ui/page-life.ts";
import { DiffPage } from "./diff-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";

const root = pageRoot();
const host = connect();
const store = new PageStore(host, (state) => {
  render(<DiffPage state={state} store={store} />, root);
});

hear(store);
host.postMessage({ type: "ready" });
