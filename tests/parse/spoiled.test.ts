import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/deck/diagnostic.js'
import { parse } from '../../src/parse/parse.js'

const folder = new URL('spoiled/', import.meta.url)

describe('a spoiled deck reports what to fix', () => {
  for (const name of readdirSync(folder)) {
    it(name, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      const { messages } = parse({ id: 'water', deck: { file: name, text } })
      expect(messages).not.toEqual([])
      await expect(messages.map(write).join('\n')).toMatchFileSnapshot(`expected/${name.replace('.md', '.txt')}`)
    })
  }
})

function write({ place, rule, severity, what, fix }: Diagnostic): string {
  const at = place ? `${place.start.line}:${place.start.column}` : '-'
  return `${at}  ${severity}  ${rule}\n    ${what}\n    fix  ${fix}\n`
}
