import type { Pixels } from './pixels.js'
import { beginRust, begunFrom, bytesFrom, type LoadCodec } from './wasm.js'

// Each picture gets modules of its own, so that the memory that one has needed is free for the next. They load with the first.

/** The pixels of a JPEG, PNG or WebP file; undefined when it cannot be read. A file may be hostile: what reads it cannot leave its own memory. */
export async function decode(mediaType: string, bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  try {
    if (mediaType === 'image/jpeg') return await decodeJpeg(bytes, load)
    if (mediaType === 'image/webp') return await decodeWebp(bytes, load)
    return mediaType === 'image/png' ? decodePng(bytes, load) : undefined
  } catch {
    // Whatever it was, it was this file.
    return undefined
  }
}

async function decodeJpeg(bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  const { default: begin } = await import('@jsquash/jpeg/codec/dec/mozjpeg_dec.js')
  const module = await begin(begunFrom(load('jpeg/codec/dec/mozjpeg_dec.wasm')))
  return module.decode(Buffer.from(bytes), false) ?? undefined
}

async function decodeWebp(bytes: Uint8Array, load: LoadCodec): Promise<Pixels | undefined> {
  const { default: begin } = await import('@jsquash/webp/codec/dec/webp_dec.js')
  const module = await begin(begunFrom(load('webp/codec/dec/webp_dec.wasm')))
  return module.decode(Buffer.from(bytes)) ?? undefined
}

function decodePng(bytes: Uint8Array, load: LoadCodec): Pixels | undefined {
  let found: Pixels | undefined
  const module = beginRust(load('png/codec/pkg/squoosh_png_bg.wasm'), {
    // It makes what it has read an object of the browser.
    __wbg_newwithownedu8clampedarray(address = 0, length = 0, width = 0, height = 0) {
      found = { data: module.get(address >>> 0, length), width, height }
      return 0
    }
  })
  module.call('decode', module.put(bytes), bytes.length)
  return found
}

/** Pixels as a photograph: small, no transparency, and no difference that anybody sees from where they sit. */
export async function encodeJpeg(pixels: Pixels, load: LoadCodec): Promise<Uint8Array> {
  const { default: begin } = await import('@jsquash/jpeg/codec/enc/mozjpeg_enc.js')
  const { defaultOptions } = await import('@jsquash/jpeg/meta.js')
  const module = await begin(begunFrom(load('jpeg/codec/enc/mozjpeg_enc.wasm')))
  // Progressive files are a tenth smaller, and take twice as long to make.
  const options = { ...defaultOptions, quality: 82, progressive: false }
  const encoded = module.encode(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height, options)
  return Uint8Array.from(encoded)
}

/** Pixels as they are. */
export function encodePng({ data, width, height }: Pixels, load: LoadCodec): Uint8Array {
  const module = beginRust(load('png/codec/pkg/squoosh_png_bg.wasm'))
  const address = module.put(new Uint8Array(data.buffer, data.byteOffset, data.length))
  const bytes = bytesFrom(module, place => module.call('encode', place, address, data.length, width, height, 8))
  return new Uint8Array(bytes.buffer)
}

// In the list of the module.
const lanczos3 = 3

/** Pixels in another size, by a filter that keeps edges sharp. */
export function resize(pixels: Pixels, width: number, height: number, load: LoadCodec): Pixels {
  const { data } = pixels
  const module = beginRust(load('resize/lib/resize/pkg/squoosh_resize_bg.wasm'))
  const address = module.put(new Uint8Array(data.buffer, data.byteOffset, data.length))
  const size = [pixels.width, pixels.height, width, height]
  const resized = bytesFrom(module, place =>
    module.call('resize', place, address, data.length, ...size, lanczos3, true, false)
  )
  return { data: resized, width, height }
}
