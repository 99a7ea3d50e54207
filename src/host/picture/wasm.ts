/** WebAssembly modules that decode and encode pictures, by their path below `@jsquash/`. */
export type CodecFile =
  | 'jpeg/codec/dec/mozjpeg_dec.wasm'
  | 'jpeg/codec/enc/mozjpeg_enc.wasm'
  | 'webp/codec/dec/webp_dec.wasm'
  | 'png/codec/pkg/squoosh_png_bg.wasm'
  | 'resize/lib/resize/pkg/squoosh_resize_bg.wasm'

/** Returns such a module, compiled. */
export type LoadCodec = (file: CodecFile) => WebAssembly.Module

/** An instance of a module, and its memory. */
interface Begun<Module> {
  readonly module: Module
  readonly memory: WebAssembly.Memory | undefined
}

/** Reuses an instance of a module for the next picture. */
export interface Keeper<Module> {
  use<Done>(compiled: WebAssembly.Module, work: (module: Module) => Done): Promise<Done>
  /** Releases the instance and its memory; the next picture creates a new one. */
  drop(): void
}

// A photograph of a phone needs half as much.
const maxKept = 256 * 1024 * 1024

/**
 * Creates an instance for the first picture and reuses it for the next: memory that is allocated for each is freed late. The instance is
 * dropped with its memory when it fails, as a hostile picture may have left anything in it, and when it has grown too large.
 */
export function keepBegun<Module>(begin: (compiled: WebAssembly.Module) => Promise<Begun<Module>>): Keeper<Module> {
  let kept: Begun<Module> | undefined
  return {
    async use(compiled, work) {
      const begun = kept ?? (await begin(compiled))
      kept = undefined
      const done = work(begun.module)
      if ((begun.memory?.buffer.byteLength ?? 0) <= maxKept) kept = begun
      return done
    },
    drop() {
      kept = undefined
    }
  }
}

/** Options of an Emscripten module that start it from compiled code and keep it from printing. `memory` exists once it has started. */
export function begunFrom(compiled: WebAssembly.Module) {
  let memory: WebAssembly.Memory | undefined
  return {
    memory: () => memory,
    options: {
      noInitialRun: true,
      print() {},
      printErr() {},
      instantiateWasm(
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance) => void
      ): WebAssembly.Exports {
        const instance = new WebAssembly.Instance(compiled, imports)
        memory = Object.values(instance.exports).find(value => value instanceof WebAssembly.Memory)
        done(instance)
        return instance.exports
      }
    }
  }
}

/** A module made by Rust's wasm-bindgen. */
export interface RustModule {
  /** Calls a function of it, with the addresses and numbers that it takes. */
  call(name: string, ...given: readonly (number | boolean)[]): number
  /** Copies bytes into its memory, for a function that is going to free them: gives their address. */
  put(bytes: Uint8Array): number
  /** So many numbers of four bytes in its memory. */
  numbers(address: number, count: number): Uint32Array
  /** Takes bytes out of its memory. */
  take(address: number, length: number): Uint8ClampedArray<ArrayBuffer>
}

/** Begins such a module. `imports` are what it calls, by how their names begin; it may call nothing else. */
export function beginRust(
  compiled: WebAssembly.Module,
  imports: (module: RustModule) => Readonly<Record<string, (...given: number[]) => number | undefined>> = () => ({})
): Begun<RustModule> {
  const module: RustModule = {
    call(name, ...given) {
      const called = exports[name]
      if (typeof called !== 'function') throw new Error(`The module has no function ${name}`)
      return Number(called(...given) ?? 0) >>> 0
    },
    put(bytes) {
      const address = module.call('__wbindgen_malloc', bytes.length, 1)
      new Uint8Array(memory.buffer).set(bytes, address)
      return address
    },
    numbers: (address, count) => new Uint32Array(memory.buffer.slice(address, address + count * 4)),
    take(address, length) {
      const bytes = new Uint8ClampedArray(memory.buffer.slice(address, address + length))
      module.call('__wbindgen_free', address, length, 1)
      return bytes
    }
  }
  const known = imports(module)
  const wanted = WebAssembly.Module.imports(compiled).map(({ name }) => {
    const start = Object.keys(known).find(beginning => name.startsWith(beginning))
    return [name, (start === undefined ? undefined : known[start]) ?? refuse] as const
  })
  const { exports } = new WebAssembly.Instance(compiled, { wbg: Object.fromEntries(wanted) })
  const memory = memoryOf(exports)
  return { module, memory }
}

function memoryOf({ memory }: WebAssembly.Exports): WebAssembly.Memory {
  if (memory instanceof WebAssembly.Memory) return memory
  throw new Error('The module has no memory')
}

function refuse(): never {
  throw new Error('The module gave up')
}

// Two numbers, and room so that addresses stay even.
const placeLength = 16

/** The bytes that a function writes the address and length of to the place that it is given first. */
export function bytesFrom(module: RustModule, work: (place: number) => void): Uint8ClampedArray<ArrayBuffer> {
  const place = module.call('__wbindgen_add_to_stack_pointer', -placeLength)
  work(place)
  const [address = 0, length = 0] = module.numbers(place, 2)
  module.call('__wbindgen_add_to_stack_pointer', placeLength)
  return module.take(address, length)
}
