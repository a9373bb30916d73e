/** The part of the WebAssembly API in use: TypeScript declares it with the DOM only, which this project is without. */
declare namespace WebAssembly {
  type Module = object;
  interface Instance {
    readonly exports: unknown;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  const Module: new (bytes: Uint8Array) => Module;
  const Instance: new (module: Module) => Instance;
}
