import { printable } from "../core/wording.ts";

/** Why something could not be done, as one plain sentence that says what to do. Shown as it is: it is no bug. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** The failure to read `path`, in words. What is no system error is a bug and thrown on. */
export function readFailure(path: string, error: unknown): Failure {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  return new Failure(sentence(printable(path), code), { cause: error });
}

export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && "syscall" in error
    ? String(error.code)
    : undefined;
}

function sentence(path: string, code: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `There is no file or folder "${path}": check the spelling and the folder you are in.`;
    case "EACCES":
    case "EPERM":
      return `"${path}" may not be read: change its permissions, or run as a user who may read it.`;
    case "EISDIR":
      return `"${path}" is a folder: name a file instead.`;
    default:
      return `"${path}" could not be read (${code}): check that the file and its disk are in order.`;
  }
}
