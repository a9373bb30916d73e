/**
 * A real VS Code that comes from the npm registry (code-server's build of it) and runs in a browser, for machines
 * that cannot have the desktop one.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runNpm } from "./command.ts";
import { withDeadline } from "./deadline.ts";
import { installNode } from "./node-release.ts";
import { editorCache, removeFolder } from "./paths.ts";

/** A release of code-server, and the Node it is made for. */
export interface EmbeddedRelease {
  readonly version: string;
  /** Major version; absent: that which runs this. */
  readonly node?: number;
}

/** VS Code 1.139. */
const newest: EmbeddedRelease = { version: "4.139.1" };
/** VS Code 1.103, which engines.vscode names. */
export const oldest: EmbeddedRelease = { version: "4.103.2", node: 22 };

const installFolder = ({ version }: EmbeddedRelease): string =>
  path.join(editorCache, `embedded-${version}`);
const serverFolder = (release: EmbeddedRelease): string =>
  path.join(installFolder(release), "node_modules", "code-server", "lib", "vscode");

const startDeadlineMs = 60_000;

/** No tours, no assistants, no network: what is seen and measured is the extension. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.feedback.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.experimentalOnboarding": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** Nobody is there to say whether the folder is to be trusted. */
const restrictedSettings = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

export type Settings = Readonly<Record<string, unknown>>;

export interface EmbeddedOptions {
  readonly extensionDir: string;
  /** Folders of extensions that are needed beside it. */
  readonly otherExtensions?: readonly string[];
  readonly settings?: Settings;
  /** Whether folders are not trusted: the window is in Restricted Mode. Default: they are. */
  readonly restricted?: boolean;
  /** A module whose `run()` tests the extension; its outcome is the page's exit code. */
  readonly testsPath?: string;
  /** Default: the newest. */
  readonly release?: EmbeddedRelease | undefined;
}

export interface EmbeddedServer {
  /** The page that shows this folder and file (both absolute). */
  windowUrl(folder: string, file?: string): string;
  /** The last lines the server printed. */
  log(): string;
  /** Settled when the server has ended, asked or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export async function installEmbedded(release = newest): Promise<void> {
  const folder = installFolder(release);
  /** Written last: without it the folder is what an interrupted install left. */
  const marker = path.join(folder, "installed");
  if (existsSync(marker)) return;
  const name = `code-server@${release.version}`;
  console.log(`Installing the embedded VS Code (${name}, about 600 MB) …`);
  await removeFolder(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "private": true }\n');
  // No scripts: native modules are not built, and the server does without them.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await install(folder, ["install", name, "--no-save", ...quiet]);
  await install(serverFolder(release), ["install", "--omit=dev", ...quiet]);
  await writeFile(marker, "");
}

async function install(cwd: string, args: readonly string[]): Promise<void> {
  const code = await runNpm(args, { cwd });
  if (code !== 0) {
    throw new Error(
      `The embedded VS Code could not be installed: npm ended with code ${code}. ` +
        "Check that the npm registry can be reached and try again.",
    );
  }
}

/** Installs on first use. Every server has its own port and data folder, so several may run at once. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { release = newest } = options;
  await installEmbedded(release);
  const program = release.node === undefined ? process.execPath : await installNode(release.node);
  const dataFolder = await makeDataFolder(options);
  // Who reaches the server runs programs here, so a free port alone is not enough of a secret.
  const token = randomUUID();
  const server = spawn(
    program,
    [
      path.join(serverFolder(release), "out", "server-main.js"),
      ...["--host", "127.0.0.1", "--port", "0"],
      ...["--server-data-dir", dataFolder],
      ...["--connection-token", token],
      "--accept-server-license-terms",
      "--disable-telemetry",
      ...(options.restricted ? [] : ["--disable-workspace-trust"]),
      // Lets a page load an extension under development and its tests, but hides notifications.
      ...(options.testsPath === undefined ? [] : ["--enable-smoke-test-driver"]),
    ],
    {
      // An extension gallery would only be asked for news.
      env: { ...process.env, EXTENSIONS_GALLERY: "{}" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(server, "exit");
  const killServer = (): void => void server.kill("SIGKILL");
  process.once("exit", killServer);

  let output = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }

  const stop = async (): Promise<void> => {
    process.off("exit", killServer);
    await endProcess(server);
    await removeFolder(dataFolder);
  };

  try {
    const authority = `127.0.0.1:${await listeningPort(server, ended)}`;
    return {
      windowUrl(folder, file) {
        const query = new URLSearchParams({ tkn: token, folder: remoteUri(authority, folder) });
        const entries = payload(authority, options, file);
        if (entries.length > 0) query.set("payload", JSON.stringify(entries));
        return `http://${authority}/?${query.toString()}`;
      },
      log: () => output,
      ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(`The embedded VS Code did not start.\n${output}`, { cause: error });
  }
}

/** Settings, and the extension as if it were installed, unless a page is to test it. */
async function makeDataFolder(options: EmbeddedOptions): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tunesmith-vscode-"));
  const userFolder = path.join(folder, "data", "User");
  await mkdir(userFolder, { recursive: true });
  const settings = {
    ...quietSettings,
    ...(options.restricted ? restrictedSettings : {}),
    ...options.settings,
  };
  await writeFile(path.join(userFolder, "settings.json"), JSON.stringify(settings, undefined, 2));
  const extensions = path.join(folder, "extensions");
  await mkdir(extensions);
  const installed = [
    ...(options.testsPath === undefined ? [options.extensionDir] : []),
    ...(options.otherExtensions ?? []),
  ];
  for (const [index, extension] of installed.entries()) {
    // A junction is what Windows lets anyone make; elsewhere the word means nothing.
    await symlink(extension, path.join(extensions, `extension-${index}`), "junction");
  }
  return folder;
}

async function listeningPort(server: ChildProcess, ended: Promise<unknown>): Promise<string> {
  const outcome = Promise.race([readPort(server), ended.then(() => undefined)]);
  const port = await withDeadline(outcome, { ms: startDeadlineMs, message: "It does not listen." });
  if (port === undefined) throw new Error("It ended at once.");
  return port;
}

/** The server prints the free port it was given. */
function readPort(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    server.stdout?.on("data", function read(chunk: string) {
      text += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port === undefined) return;
      server.stdout?.off("data", read);
      resolve(port);
    });
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  const impatience = setTimeout(() => void child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(impatience);
}

type Payload = readonly (readonly [key: string, value: string])[];

function payload(authority: string, options: EmbeddedOptions, file: string | undefined): Payload {
  const { extensionDir, testsPath } = options;
  return [
    ...(testsPath === undefined
      ? []
      : ([
          ["extensionDevelopmentPath", remoteUri(authority, extensionDir)],
          ["extensionTestsPath", remoteUri(authority, testsPath)],
        ] as const)),
    ...(file === undefined ? [] : ([["openFile", remoteUri(authority, file)]] as const)),
  ];
}

function remoteUri(authority: string, file: string): string {
  return pathToFileURL(file).href.replace("file://", `vscode-remote://${authority}`);
}
