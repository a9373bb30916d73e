/** The form of one training example. */

import { render } from "preact";
import { live, pageRoot } from "../ui/page-life.ts";
import { ExamplePage } from "./example-page.tsx";
import { connect } from "./host.ts";
import { PageStore } from "./page-store.ts";
import { partId } from "./parts.ts";

const root = pageRoot();
const host = connect();
/** Of a field, while the page waits for the window to give it the focus. */
let wanted: string | undefined;
let isShown = false;

const store = new PageStore(host, (state, part) => {
  render(<ExamplePage state={state} store={store} />, root);
  if (!isShown) window.scrollTo(0, store.scrolled);
  isShown = true;
  if (part === undefined) return;
  wanted = partId(part);
  takeFocus();
});

function takeFocus(): void {
  const field = wanted === undefined ? null : document.getElementById(wanted);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  if (document.hasFocus()) wanted = undefined;
}

window.addEventListener("focus", takeFocus);

document.addEventListener("keydown", (event) => {
  // An input method is at work.
  if (event.isComposing) return;
  const isAlone = !event.altKey && !event.shiftKey;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isAlone) {
    event.preventDefault();
    store.add();
  } else if (event.key === "Escape" && isAlone && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    store.post({ type: "leave" });
  }
});

live(store);
host.postMessage({ type: "ready" });
