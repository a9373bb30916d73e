import * as vscode from "vscode";
import { webviewHtml } from "./webview-html.ts";

export interface BuiltPage {
  /** Plain words. */
  readonly title: string;
  /** Of its bundles in dist: "cost" is cost.js and cost.css. */
  readonly name: string;
}

/** Shows a page that the build has made. */
export function fillWebview(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { title, name }: BuiltPage,
): void {
  const dist = vscode.Uri.joinPath(extensionUri, "dist");
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = webviewHtml({
    title,
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    cspSource: webview.cspSource,
  });
}
