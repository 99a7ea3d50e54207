// What the PDF library takes of its own packing in JavaScript, by Node's, which is several times as fast.
import { deflateSync, inflateRawSync, inflateSync as unzlib } from 'node:zlib'

export const zlibSync = deflateSync
export const unzlibSync = unzlib
export const inflateSync = inflateRawSync
