/** Writes the page of every webview: it may run its own bundle, show its own styles, and load nothing else. */
import { randomBytes } from "node:crypto";

export interface WebviewPage {
  /** Plain words. */
  readonly title: string;
  /** Addresses as the webview knows them, and of where its resources are. */
  readonly script: string;
  readonly style: string;
  readonly cspSource: string;
}

/** The script finds an empty `<div id="root">`. */
export function webviewHtml({ title, script, style, cspSource }: WebviewPage): string {
  const nonce = randomBytes(16).toString("base64");
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body>
    <div id="root"></div>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
