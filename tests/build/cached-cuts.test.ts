import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { cachedCuts } from '../../src/build/cached-cuts.js'
import { createBuildContext } from '../../src/build/context.js'
import { readFonts } from '../../src/host/source/read-fonts.js'
import { fontFaces } from '../../src/render/fonts/faces.js'
import { fontNeeds } from '../../src/render/fonts/needs.js'
import { htmlDocument } from '../../src/render/page.js'
import type { CutCache } from '../../src/render/templates.js'

function openCache() {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    get: (name: string) => kept.get(name),
    put: (name: string, bytes: Uint8Array) => void kept.set(name, bytes)
  }
}

/** The fonts of a page in Chinese, and how many were cut for it now. */
async function drawn(text: string, cache: ReturnType<typeof openCache>) {
  let cut = 0
  const kept = cachedCuts(cache)
  const cuts: CutCache = (inputs, make) =>
    kept(inputs, () => {
      cut += 1
      return make()
    })
  const faces = await readFonts(fontNeeds(text, 'zh'))
  const sheet = await fontFaces({ faces, cuts }, { text, bold: text.slice(0, 1), language: 'zh' })
  return { sheet, cut }
}

const font = (letters: string) => Buffer.from(`wOF2\0\0\0\0\0\0\0${String.fromCharCode(12 + letters.length)}${letters}`)

test('a page whose letters stay the same finds the fonts of the build before', async () => {
  const cache = openCache()
  const first = await drawn('水是生命之源', cache)
  expect(first.cut).toBe(3)
  expect(cache.kept.size).toBe(3)
  // The order of words is nothing to a font.
  const again = await drawn('水之源是生命', cache)
  expect(again).toEqual({ sheet: first.sheet, cut: 0 })
})

test('pages of one build that show the same letters share a cut, also without a store', async () => {
  const cuts = cachedCuts()
  let cut = 0
  const make = async () => {
    cut += 1
    return font('one')
  }
  await Promise.all([cuts(['slice', 'ab'], make), cuts(['slice', 'ab'], make), cuts(['slice', 'b'], make)])
  expect(cut).toBe(2)
})

test('other inputs are another font', async () => {
  const cache = openCache()
  const cut = cachedCuts(cache)
  const made = await Promise.all([
    cut(['slice', 'ab', 'woff2'], async () => font('one')),
    cut(['slice', 'a', 'bwoff2'], async () => font('two'))
  ])
  expect(made).toEqual([font('one'), font('two')])
  expect(await cut(['slice', 'ab', 'woff2'], async () => font('three'))).toEqual(font('one'))
})

test('what is no packed font is cut anew', async () => {
  const cache = openCache()
  await cachedCuts(cache)(['slice'], async () => font('one'))
  for (const strange of [
    '',
    'wOF2',
    '</style><script>alert(1)</script>',
    font('one').subarray(1),
    font('one').subarray(0, -1)
  ]) {
    for (const [name] of cache.kept) cache.kept.set(name, Buffer.from(strange))
    expect(await cachedCuts(cache)(['slice'], async () => font('one'))).toEqual(font('one'))
  }
})

test('a later run finds them beside what was printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-cuts-'))
  const written = async (words: string) => {
    const context = createBuildContext({ env: {}, prints: { folder, maxBytes: 1 << 20 } })
    const { fonts } = await context.templates('zh', words)
    const { html } = await htmlDocument({ language: 'zh', title: '水', fonts, styles: [], body: [h('p', words)] })
    await context.dispose()
    return { fonts: html.match(/base64,[^"]+/g), names: readdirSync(folder).sort() }
  }
  const first = await written('生命之源')
  expect(first.names.length).toBeGreaterThan(0)
  expect(await written('源之生命')).toEqual(first)
  expect((await written('生命')).names.length).toBeGreaterThan(first.names.length)
  rmSync(folder, { recursive: true })
})
