/** Modules in WebAssembly that read and write pictures, by their path among the packages `@jsquash/`. */
export type CodecFile =
  | 'jpeg/codec/dec/mozjpeg_dec.wasm'
  | 'jpeg/codec/enc/mozjpeg_enc.wasm'
  | 'webp/codec/dec/webp_dec.wasm'
  | 'png/codec/pkg/squoosh_png_bg.wasm'
  | 'resize/lib/resize/pkg/squoosh_resize_bg.wasm'

/** Gives such a module, compiled. */
export type LoadCodec = (file: CodecFile) => WebAssembly.Module

/** How an Emscripten module is begun: from what is compiled already, and it says nothing on the terminal. */
export function begunFrom(module: WebAssembly.Module) {
  return {
    noInitialRun: true,
    print() {},
    printErr() {},
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports {
      const instance = new WebAssembly.Instance(module, imports)
      done(instance)
      return instance.exports
    }
  }
}

/** A module that Rust's wasm-bindgen made. */
export interface RustModule {
  /** Calls a function of it, with the addresses and numbers that it takes. */
  call(name: string, ...given: readonly (number | boolean)[]): number
  /** Copies bytes into its memory: gives their address. */
  put(bytes: Uint8Array): number
  /** A copy of bytes in its memory. */
  get(address: number, length: number): Uint8ClampedArray<ArrayBuffer>
}

/**
 * Begins such a module anew, with a memory of its own: that goes when it is done with, and what a hostile picture has done to it goes as
 * well. `imports` are what it calls, by how their names begin; it may call nothing else.
 */
export function beginRust(
  compiled: WebAssembly.Module,
  imports: Readonly<Record<string, (...given: number[]) => number | undefined>> = {}
): RustModule {
  const wanted = WebAssembly.Module.imports(compiled).map(({ name }) => {
    const known = Object.keys(imports).find(start => name.startsWith(start))
    return [name, (known === undefined ? undefined : imports[known]) ?? refuse] as const
  })
  const { exports } = new WebAssembly.Instance(compiled, { wbg: Object.fromEntries(wanted) })
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The module has no memory')
  const call = (name: string, ...given: readonly (number | boolean)[]): number => {
    const called = exports[name]
    if (typeof called !== 'function') throw new Error(`The module has no function ${name}`)
    return Number(called(...given) ?? 0) >>> 0
  }
  return {
    call,
    put(bytes) {
      const address = call('__wbindgen_malloc', bytes.length, 1)
      new Uint8Array(memory.buffer).set(bytes, address)
      return address
    },
    get: (address, length) => new Uint8ClampedArray(memory.buffer.slice(address, address + length))
  }
}

function refuse(): never {
  throw new Error('The module gave up')
}

/** The bytes that a function writes the address and length of to the place that it is given first. */
export function bytesFrom(module: RustModule, work: (place: number) => void): Uint8ClampedArray<ArrayBuffer> {
  const place = module.call('__wbindgen_add_to_stack_pointer', -16)
  work(place)
  const [address = 0, length = 0] = new Uint32Array(module.get(place, 8).buffer)
  return module.get(address, length)
}
