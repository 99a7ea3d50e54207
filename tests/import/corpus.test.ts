import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, corpusFiles, judge, kinds } from './corpus.js'

const isThere = existsSync(corpus)

// What is most likely to break: SmartArt, charts, tables, groups, notes, hidden slides, letters that are none of ours, odd files.
const sample =
  /(?:EmpOrienPres|MRDProduct|Pitchbook|SmartArt\.pptx|SlideWithDiagrams|GS_Tables_Merged|NestedTables|077 grouped shape|056_slide-notes|cht-charts|encrypted_pptx|google slides)/

describe.runIf(isThere)('presentations of other projects', () => {
  it.each(isThere ? corpusFiles().filter(name => sample.test(name)) : [])('%s keeps its words', name => {
    const { errors, refused, words } = judge(name)
    expect(errors).toEqual([])
    if (name.includes('encrypted')) expect(refused).toContain('has a password')
    else expect(refused).toBeUndefined()
    for (const kind of kinds) expect(words[kind].lost, kind).toEqual([])
  })
})

it.runIf(!isThere)('leaves them out where there is no folder ../shared/corpora/pptx', () => {
  console.log('The presentations of other projects are not on this computer: none was imported.')
})
