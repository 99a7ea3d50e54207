/** @module-tag long */

import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, corpusFiles, type Judged, judge, kinds } from './corpus.js'

const isThere = existsSync(corpus)

describe.runIf(isThere)('the presentations of four other projects', () => {
  it('are imported without a crash, can be built, and keep their words', () => {
    const judged: Judged[] = corpusFiles().map(judge)
    const refused = judged.flatMap(({ name, refused: why }) => (why === undefined ? [] : [`${name}: ${why}`]))
    const sum = (kind: (typeof kinds)[number], of: 'found' | 'all') =>
      judged.reduce((total, { words }) => total + words[kind][of], 0)
    const shares = kinds.map(kind => {
      const lost = judged.flatMap(({ name, words }) =>
        words[kind].lost.length > 0 ? [`${name}: ${words[kind].lost.slice(0, 9).join(' ')}`] : []
      )
      return { kind, found: sum(kind, 'found'), all: sum(kind, 'all'), lost }
    })
    console.log(
      [
        `${judged.length} files, ${refused.length} refused with a message`,
        ...refused.map(line => `  ${line}`),
        ...shares.flatMap(({ kind, found, all, lost }) => [
          `${kind}: ${found} of ${all} words (${((found / all) * 100).toFixed(2)} %)`,
          ...lost.map(line => `  ${line.slice(0, 200)}`)
        ])
      ].join('\n')
    )
    expect(judged.flatMap(({ name, errors }) => errors.map(error => `${name}: ${error}`))).toEqual([])
    expect(judged.length).toBeGreaterThan(400)
    expect(refused.length).toBeLessThan(20)
    for (const { kind, found, all } of shares)
      expect(found / all, kind).toBeGreaterThanOrEqual(kind === 'slides' ? 0.995 : 1)
  })
})

it.runIf(!isThere)('leaves the corpus out where there is no folder ../shared/corpora/pptx', () => {
  console.log('The presentations of other projects are not on this computer: nothing was imported.')
})
