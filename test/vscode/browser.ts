/** The Chromium or Chrome of this machine, driven by Playwright. */
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findProgram } from "./command.ts";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

const macApplications = ["Chromium", "Google Chrome", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsFolders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
  .flatMap((name) => process.env[name] ?? [])
  .flatMap((folder) => [
    path.join(folder, "Chromium", "Application", "chrome.exe"),
    path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);

const flags = [
  // Containers and root have no sandbox; the only pages opened are this machine's own.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Throws one plain sentence when there is none. */
export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  const found = chosen
    ? findProgram(chosen)
    : [...commands, ...macApplications, ...windowsFolders].map(findProgram).find(Boolean);
  if (found !== undefined) return found;
  throw new Error(
    chosen
      ? `CHROME_PATH is ${chosen}, but no program is there.`
      : "No Chromium or Chrome was found: install one (on Debian and Ubuntu: apt-get install chromium) " +
          "or set CHROME_PATH to its program.",
  );
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: flags });
}
