/** A built page as VS Code shows it: from a server, under its rules of content, with VS Code's side played. */
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { after, before, type TestContext } from "node:test";
import type { Browser, Page } from "playwright-core";
import { webviewHtml } from "../../src/editor/views/webview-html.ts";
import { launchBrowser } from "../vscode/browser.ts";
import { repositoryRoot } from "../vscode/paths.ts";
import { applyTheme } from "./open-page.ts";
import type { ThemeName } from "./themes.ts";

/** Of code in prose, by theme (`textPreformat`): no style of ours names them, so the themes here do not have them. */
const codeColors = [
  [".vscode-dark", "#d0d0d0", "#3c3c3c"],
  [".vscode-light", "#3b3b3b", "#0000001f"],
  [".vscode-high-contrast", "#000000", "#ffffff"],
  [".vscode-high-contrast-light", "#ffffff", "#09345f"],
]
  .map(([theme, color, ground]) => `${theme} code { color: ${color}; background: ${ground}; }`)
  .join(" ");

/** What VS Code gives every page of a webview before its own style, as of 1.139.1 (webview/browser/pre/index.html). */
const hostStyle = (place: PageSpec["place"]): string => `
  @layer vscode-default {
    html {
      scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background);
    }
    body {
      margin: 0;
      padding: 0 20px;
      color: var(--vscode-editor-foreground, var(--vscode-foreground));
      font-family: var(--vscode-font-family);
      font-size: var(--vscode-font-size);
      overscroll-behavior-x: none;
    }
    img, video {
      max-width: 100%;
      max-height: 100%;
    }
    a, a code {
      color: var(--vscode-textLink-foreground);
    }
    a:focus, input:focus, select:focus, textarea:focus {
      outline: 1px solid -webkit-focus-ring-color;
      outline-offset: -1px;
    }
    code {
      padding: 1px 3px;
      border-radius: 4px;
    }
    ${codeColors}
    pre code {
      padding: 0;
    }
    blockquote {
      background: var(--vscode-textBlockQuote-background, transparent);
    }
    kbd {
      padding: 1px 3px;
      border: 1px solid var(--vscode-keybindingLabel-border, gray);
      border-radius: 3px;
      color: var(--vscode-keybindingLabel-foreground, inherit);
      background-color: var(--vscode-keybindingLabel-background, transparent);
      box-shadow: inset 0 -1px 0 var(--vscode-widget-shadow);
      vertical-align: middle;
    }
  }
  body {
    background-color: var(--vscode-${place}-background);
  }`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
};

interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Where `NAME.js` and `NAME.css` are. */
const bundles = path.join(repositoryRoot, "dist");

export interface PageSpec {
  /** Of its bundles. */
  readonly name: string;
  readonly place: "sideBar" | "editor";
  /** Of the first heading that stands there when the page has heard its state. */
  readonly heading: string;
}

async function servePage(spec: PageSpec): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    contentOf(spec, pathname, addressOf(server)).then(
      (content) => {
        response.writeHead(200, { "content-type": types[path.extname(pathname)] ?? "" });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: addressOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function addressOf(server: Server): string {
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function contentOf(
  { name, place }: PageSpec,
  pathname: string,
  origin: string,
): Promise<string> {
  if (pathname === "/vscode.css") return hostStyle(place);
  if (pathname !== "/page.html") {
    return await readFile(path.join(bundles, path.basename(pathname)), "utf8");
  }
  const html = webviewHtml({
    title: "Tunesmith",
    script: `${origin}/${name}.js`,
    style: `${origin}/${name}.css`,
    cspSource: origin,
  });
  return html.replace("<link", `<link rel="stylesheet" href="${origin}/vscode.css" /><link`);
}

export interface HostedPageOptions<To> {
  readonly state: To;
  readonly theme?: ThemeName;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What the page remembered when it was thrown away. */
  readonly remembered?: unknown;
}

/** `To`, `From`: messages to and from the page. */
export interface HostedPage<To, From> {
  readonly page: Page;
  /** What went wrong in the page: errors, and what the rules of content refused. */
  readonly faults: readonly string[];
  readonly send: (message: To) => Promise<void>;
  /** All that the page has said. */
  readonly messages: () => Promise<readonly From[]>;
  readonly remembered: () => Promise<unknown>;
}

interface HostWindow {
  acquireVsCodeApi?: unknown;
  hostMessages: unknown[];
  hostRemembered: unknown;
}

/** The page has been told `state`. */
async function openHostedPage<To, From>(
  browser: Browser,
  { address, heading }: PageServer & PageSpec,
  { state, theme = "dark", width = 300, height = 800, remembered }: HostedPageOptions<To>,
): Promise<HostedPage<To, From>> {
  const page = await browser.newPage({ viewport: { width, height } });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (entry) => {
    if (entry.type() === "error") faults.push(entry.text());
  });
  await page.addInitScript((first) => {
    const host = globalThis as unknown as HostWindow;
    host.hostMessages = [];
    host.hostRemembered = first;
    host.acquireVsCodeApi = () => ({
      postMessage: (message: unknown) => host.hostMessages.push(message),
      getState: () => host.hostRemembered,
      setState: (remembered: unknown) => (host.hostRemembered = structuredClone(remembered)),
    });
  }, remembered);
  await page.goto(`${address}/page.html`);
  await applyTheme(page, theme);

  const hosted: HostedPage<To, From> = {
    page,
    faults,
    // The page posts nothing else.
    messages: () =>
      page.evaluate(() => (globalThis as unknown as HostWindow).hostMessages) as Promise<
        readonly From[]
      >,
    send: (message) =>
      page.evaluate((data) => {
        window.postMessage(data, "*");
      }, message as unknown),
    remembered: () => page.evaluate(() => (globalThis as unknown as HostWindow).hostRemembered),
  };
  await hosted.send(state);
  await page.getByRole("heading", { name: heading }).first().waitFor();
  return hosted;
}

export type OpenHostedPage<To, From> = (
  t: TestContext,
  options?: Partial<HostedPageOptions<To>>,
) => Promise<HostedPage<To, From>>;

/**
 * To be called in a suite: a browser and a server for all of its tests. What it returns opens a page, told `state` unless
 * the test says otherwise; it is closed at the end of the test, which fails if anything went wrong in the page.
 */
export function hostedPages<To, From>(spec: PageSpec, state: To): OpenHostedPage<To, From> {
  let browser: Browser;
  let server: PageServer;

  before(async () => {
    browser = await launchBrowser();
    server = await servePage(spec);
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  return async (t, options = {}) => {
    const hosted = await openHostedPage<To, From>(
      browser,
      { ...server, ...spec },
      { state, ...options },
    );
    t.after(async () => {
      await hosted.page.close();
      assert.deepEqual(hosted.faults, []);
    });
    return hosted;
  };
}
