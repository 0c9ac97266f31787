// `statistics` is checked without the types of any platform, because it must run in all of them; WebAssembly computes and
// touches nothing outside its own memory, so that what uses it stays pure.
interface GrowableMemory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object) => { readonly exports: object }
}

/** The functions and the memory that a module's bytes export. The caller knows their names. */
export function instantiate<Exports extends { readonly memory: GrowableMemory }>(
  bytes: Uint8Array<ArrayBuffer>,
): Exports {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports
}

export type { GrowableMemory }
