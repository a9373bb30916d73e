/** Media types of images and videos as Google and Amazon name them, for formats that must. */

const typesByExtension: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["mov", "video/mov"],
  ["mkv", "video/mkv"],
  ["mp4", "video/mp4"],
  ["webm", "video/webm"],
]);

/** Of a file's extension, without its dot. */
export function mediaTypeOf(extension: string): string | undefined {
  return typesByExtension.get(extension.toLowerCase());
}

/** By the extension at the end of an address, its query and fragment aside. */
export function mediaTypeOfUri(uri: string): string | undefined {
  // An address of megabytes is data.
  const extension = /\.(?<extension>\w{1,8})(?:[?#][^]*)?$/.exec(uri.slice(-2000));
  return mediaTypeOf(extension?.groups?.["extension"] ?? "");
}
