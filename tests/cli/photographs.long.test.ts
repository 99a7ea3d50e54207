/** @module-tag long */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { photograph } from '../host/picture/photographs.js'
import { createTempProject, type TempProject } from './temp-project.js'

const [slides, photographs] = [100, 30]
const mebibyte = 1024 * 1024

// Linux begins maxRSS with what the process that started it had, here of tests: the size of the program alone is in its status.
const tellSize = `import { readFileSync } from 'node:fs'
function most() {
  try {
    return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {
    return process.resourceUsage().maxRSS
  }
}
process.on('exit', () => console.error('most ' + most() + ' KiB'))
`

let work: TempProject
beforeAll(async () => {
  work = createTempProject({ started: true })
  const taken = await photograph(4032, 3024, 1, 32)
  const table = taken.indexOf(Buffer.from([0xff, 0xdb]))
  const shown = Array.from({ length: slides }, (_, index) => {
    if (index < photographs) {
      // Another number among those that the pixels are multiplied with, and filled up to what phones write.
      taken[table + 60] = 60 + index
      work.put(`decks/many/images/${index}.jpg`, Buffer.concat([taken, Buffer.alloc(5 * mebibyte - taken.length)]))
    }
    const picture = `![The gate from the road](images/${index}.jpg)`
    return `## Slide ${index}\n\n${index < photographs ? picture : '- One\n- Two'}\n\n:::notes\nSay something.\n:::`
  })
  const facts = `title: Many\nlanguage: en\nduration: ${slides}\naudience: All\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\nprofile: plain`
  work.put('decks/many/deck.md', `---\n${facts}\n---\n\n${shown.join('\n\n---\n\n')}\n`)
  work.put('tell-size.mjs', tellSize)
})
afterAll(() => work.remove())

async function sizeOf(...args: string[]): Promise<{ code: number | null; mebibytes: number }> {
  const { code, stderr } = await work.runWith({ NODE_OPTIONS: `--import=${work.folder}/tell-size.mjs` }, args)
  return { code, mebibytes: Number(/most (\d+) KiB/.exec(stderr)?.[1]) / 1024 }
}

it('a deck of photographs is checked and built in 700 MiB', async () => {
  const checked = await sizeOf('check')
  expect(checked.mebibytes).toBeLessThan(300)
  const built = await sizeOf('build', '--no-pdf')
  expect(built.code).toBe(0)
  expect(built.mebibytes).toBeLessThan(700)
  const printed = await sizeOf('build', '--to', 'slides')
  expect(printed.code).toBe(0)
  expect(printed.mebibytes).toBeLessThan(700)
})
