/** What happens to every page of a webview: it is scrolled, hears of news, is hidden, and goes. */

export interface HearingPage<Message> {
  /** What others send may be anything. */
  receive(message: Partial<Message> | undefined): void;
  /** What waits to be told is told now: the page may be gone in a moment. */
  send(): void;
}

export interface LivingPage<Message> extends HearingPage<Message> {
  /** How far the page is scrolled down, in CSS pixels: it is there when the page comes back. */
  scrolled: number;
}

export function live<Message>(page: LivingPage<Message>): void {
  document.addEventListener("scrollend", () => {
    page.scrolled = window.scrollY;
  });
  hear(page);
}

/** Of a page that does not scroll itself. */
export function hear<Message>(page: HearingPage<Message>): void {
  window.addEventListener("message", ({ data }: MessageEvent<Partial<Message> | undefined>) => {
    page.receive(data);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") page.send();
  });
  window.addEventListener("pagehide", () => {
    page.send();
  });
}

/** Where the page is drawn; `webviewHtml` writes it. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element to draw in.");
  return root;
}
