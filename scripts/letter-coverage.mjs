// Writes src/layout/letter-coverage.json: which characters the embedded fonts have. Run it when a font package changes:
//
//   node scripts/letter-coverage.mjs
//
// Each family has its ranges in hexadecimal. Ideographs are too scattered for ranges: they are bits, from U+3400 on, in base64.

import { writeFileSync } from 'node:fs'
import { families, slicesOf } from './font-files.mjs'

const firstIdeograph = 0x3400
const lastIdeograph = 0x9fff

const isIdeograph = code => code >= firstIdeograph && code <= lastIdeograph
const bits = new Uint8Array((lastIdeograph - firstIdeograph + 1) / 8)
const coverage = {}
for (const family of Object.keys(families)) {
  const regular = new Set(slicesOf(family, 400).flatMap(({ codes }) => codes))
  const bold = new Set(slicesOf(family, 700).flatMap(({ codes }) => codes))
  const codes = [...regular].filter(code => bold.has(code) && code >= 0x20 && code !== 0x7f).sort((a, b) => a - b)
  coverage[family] = rangesOf(codes.filter(code => !isIdeograph(code)))
  for (const code of codes.filter(isIdeograph)) bits[(code - firstIdeograph) >> 3] |= 1 << ((code - firstIdeograph) & 7)
}

function rangesOf(codes) {
  const ranges = []
  for (const code of codes) {
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map(([first, last]) => [...new Set([first, last])].map(code => code.toString(16)).join('-')).join(' ')
}

const file = new URL('../src/layout/letter-coverage.json', import.meta.url)
const ideographs = Buffer.from(bits).toString('base64')
writeFileSync(file, `${JSON.stringify({ ...coverage, ideographs }, null, 2)}\n`)
