import type { Pixels } from './pixels.js'
import { beginRust, begunFrom, bytesFrom, keepBegun, type LoadCodec, type RustModule } from './wasm.js'

// Modules are loaded for the first picture that needs them.

/** Decodes a JPEG, PNG or WebP file; returns `undefined` when it cannot be decoded. A file may be hostile: a decoder cannot leave its own memory. */
export async function decode(mediaType: string, bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  try {
    if (mediaType === 'image/jpeg') return await decodeJpeg(bytes, load)
    if (mediaType === 'image/webp') return await decodeWebp(bytes, load)
    return mediaType === 'image/png' ? await decodePng(bytes, load) : undefined
  } catch {
    // Whatever went wrong, this file caused it.
    return undefined
  }
}

const jpegDecoder = keepBegun(async compiled => {
  const { default: begin } = await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js')
  const { options, memory } = begunFrom(compiled)
  return { module: await begin(options), memory: memory() }
})

function decodeJpeg(bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  return jpegDecoder.use(
    load('jpeg/codec/dec/mozjpeg_dec.wasm'),
    module => module.decode(Buffer.from(bytes), false) ?? undefined
  )
}

const webpDecoder = keepBegun(async compiled => {
  const { default: begin } = await import('@jsquash/webp/codec/dec/webp_dec.js')
  const { options, memory } = begunFrom(compiled)
  return { module: await begin(options), memory: memory() }
})

function decodeWebp(bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  return webpDecoder.use(load('webp/codec/dec/webp_dec.wasm'), module => module.decode(Buffer.from(bytes)) ?? undefined)
}

/** Encodes and decodes PNG, with the result of the last decoding. */
interface PngModule {
  readonly rust: RustModule
  decoded: Pixels | undefined
}

const png = keepBegun(async compiled => {
  const found: { decoded: Pixels | undefined } = { decoded: undefined }
  const { module, memory } = beginRust(compiled, rust => ({
    // The module creates an `ImageData`, which only browsers have.
    __wbg_newwithownedu8clampedarray(address = 0, length = 0, width = 0, height = 0) {
      found.decoded = { data: rust.take(address >>> 0, length), width, height }
      return 0
    }
  }))
  const pngModule: PngModule = Object.assign(found, { rust: module })
  return { module: pngModule, memory }
})

function decodePng(bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  return png.use(load('png/codec/pkg/squoosh_png_bg.wasm'), module => {
    module.rust.call('decode', module.rust.put(bytes), bytes.length)
    const { decoded } = module
    module.decoded = undefined
    return decoded
  })
}

/** Encodes pixels without loss. */
export function encodePng({ data, width, height }: Pixels, load: LoadCodec): Promise<Uint8Array> {
  return png.use(load('png/codec/pkg/squoosh_png_bg.wasm'), ({ rust }) => {
    const address = rust.put(bytesOf(data))
    const bytes = bytesFrom(rust, place => rust.call('encode', place, address, data.length, width, height, 8))
    return new Uint8Array(bytes.buffer)
  })
}

const jpegEncoder = keepBegun(async compiled => {
  const { default: begin } = await import('@jsquash/jpeg/codec/enc/mozjpeg_enc.js')
  const { defaultOptions } = await import('@jsquash/jpeg/meta.js')
  // Progressive files are a tenth smaller, and take twice as long to encode.
  const how = { ...defaultOptions, quality: 82, progressive: false }
  const { options, memory } = begunFrom(compiled)
  const encoder = await begin(options)
  const encode = ({ data, width, height }: Pixels) => encoder.encode(new Uint8ClampedArray(data), width, height, how)
  return { module: { encode }, memory: memory() }
})

/** Encodes pixels as a photograph: small, without transparency, and with no loss that is visible from a seat in the room. */
export function encodeJpeg(pixels: Pixels, load: LoadCodec): Promise<Uint8Array> {
  return jpegEncoder.use(load('jpeg/codec/enc/mozjpeg_enc.wasm'), module => Uint8Array.from(module.encode(pixels)))
}

// Its index in the module's list of filters.
const lanczos3 = 3

const resizer = keepBegun(async compiled => beginRust(compiled))

/** Resizes pixels with a filter that keeps edges sharp. */
export function resize(pixels: Pixels, width: number, height: number, load: LoadCodec): Promise<Pixels> {
  return resizer.use(load('resize/lib/resize/pkg/squoosh_resize_bg.wasm'), module => {
    const address = module.put(bytesOf(pixels.data))
    const size = [pixels.width, pixels.height, width, height]
    const data = bytesFrom(module, place =>
      module.call('resize', place, address, pixels.data.length, ...size, lanczos3, true, false)
    )
    return { data, width, height }
  })
}

/** Releases the memory of the codecs, some 250 MB after a photograph of a phone. */
export function dropCodecs(): void {
  for (const keeper of [jpegDecoder, webpDecoder, png, jpegEncoder, resizer]) keeper.drop()
}

function bytesOf(data: Uint8ClampedArray): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.length)
}
