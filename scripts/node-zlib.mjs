// Stands in for fflate in the PDF library: Node's own zlib is several times as fast. Other versions of Node may pack the same bytes otherwise.
import { deflateSync, inflateRawSync, inflateSync as unzlib } from 'node:zlib'

export const zlibSync = deflateSync
export const unzlibSync = unzlib
export const inflateSync = inflateRawSync
