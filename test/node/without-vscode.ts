/** To be imported before modules of the editor that take only their words from VS Code: the words are English then. */
import module from "node:module";

const words = `export const l10n = {
  t: (message, ...values) => message.replace(/\\{(\\d+)\\}/g, (place, index) => String(values[index] ?? place)),
};`;

interface Resolved {
  readonly url: string;
  readonly shortCircuit?: boolean;
}

type Resolve = (
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => Resolved,
) => Resolved;

// In Node since 22.15; the types are those of the oldest Node that the command line runs on.
const { registerHooks } = module as unknown as {
  readonly registerHooks: (hooks: { readonly resolve: Resolve }) => void;
};

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "vscode"
      ? { url: `data:text/javascript,${encodeURIComponent(words)}`, shortCircuit: true }
      : next(specifier, context),
});
