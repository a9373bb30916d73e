/** Makes instances of a compiled kernel, of which the module is compiled once. `base64`: the module's bytes. */
export function kernelFactory(base64: string): () => unknown {
  let compiled: WebAssembly.Module | undefined;
  return () => {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
    return new WebAssembly.Instance(compiled).exports;
  };
}
