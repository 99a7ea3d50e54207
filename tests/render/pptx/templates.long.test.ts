/** @module-tag long */

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { OfficeTemplate } from '../../../src/deck/office-template.js'
import { cleanPicture } from '../../../src/host/picture/clean-picture.js'
import { isFault } from '../../../src/import/fault.js'
import { readTemplate } from '../../../src/import/template/read-template.js'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { corpus } from '../../import/corpus.js'
import { has } from '../../programs.js'
import { foreignFiles, foreignTemplates } from '../office/foreign-templates.js'
import { schemasAreThere } from '../office/iso-schemas.js'
import { packageFaults } from '../office/package-faults.js'
import { inputFor } from '../paper/lesson.js'
import { numbered, packageIn } from './open-package.js'
import { openPresentationSchemas } from './presentation-schemas.js'
import { richLesson } from './rich.js'

const run = promisify(execFile)
function templateIn(path: string): OfficeTemplate | string {
  const read = readTemplate(new Uint8Array(readFileSync(path)), bytes => {
    const clean = cleanPicture(Buffer.from(bytes))
    return typeof clean === 'string' ? undefined : clean
  })
  return isFault(read) ? read.what : read
}

async function madeOn(template: OfficeTemplate, language: string) {
  const input = await inputFor({ ...richLesson(), language })
  return pptx.render({ ...input, options: { ...input.options, template } })
}

describe.runIf(existsSync(corpus))('foreign templates', () => {
  it('are read, or refused in words; on each presentations are whole', { timeout: 300_000 }, async () => {
    let refused = 0
    for (const [index, path] of foreignFiles.entries()) {
      const template = templateIn(path)
      if (typeof template === 'string') {
        refused += 1
        expect(template, path).toMatch(/^The (?:file|template) /)
      } else if (index % 24 === 0) {
        const made = await madeOn(template, 'en')
        expect(packageFaults(packageIn(made, 'deck.pptx')), path).toEqual([])
      }
    }
    expect(foreignFiles.length - refused).toBeGreaterThan(250)
    console.log(`${foreignFiles.length} files: ${refused} refused, all others can be presentations' templates`)
  })

  it.runIf(schemasAreThere)(
    'carry slides that are valid by the schemas of ISO/IEC 29500',
    { timeout: 300_000 },
    async () => {
      const schemas = openPresentationSchemas()
      let parts = 0
      for (const [index, path] of foreignTemplates.entries()) {
        const template = templateIn(path)
        if (typeof template === 'string') throw new Error(template)
        for (const language of index < 2 ? ['en', 'ar', 'zh'] : ['en'])
          for (const file of ['slides.pptx', 'deck.pptx']) {
            const verdict = schemas.judge(packageIn(await madeOn(template, language), file), false)
            expect(verdict.faults, `${path} in ${language}`).toEqual([])
            parts += verdict.parts
          }
      }
      schemas.close()
      console.log(
        `${parts} parts on ${foreignTemplates.length} foreign templates valid by the schemas of ISO/IEC 29500`
      )
    }
  )

  it.runIf(has('ooxml-validator'))(
    'carry slides without an error of the Open XML SDK',
    { timeout: 300_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'templates-'))
      for (const [index, path] of foreignTemplates.entries()) {
        const template = templateIn(path)
        if (typeof template === 'string') throw new Error(template)
        for (const language of index < 2 ? ['en', 'ar', 'zh'] : ['en']) {
          const made = await madeOn(template, language)
          expect(numbered(packageIn(made, 'slides.pptx'), 'slides/slide').length).toBeGreaterThan(10)
          const deck = made.find(file => file.path === 'deck.pptx')
          if (!deck || !('bytes' in deck)) throw new Error('There is no deck.pptx')
          const file = join(folder, 'deck.pptx')
          writeFileSync(file, deck.bytes)
          const { stdout } = await run('ooxml-validator', [file]).catch((error: { stdout: string }) => error)
          expect(JSON.parse(stdout), `${path} in ${language}`).toMatchObject({ ok: true, errors: [] })
        }
      }
      rmSync(folder, { recursive: true })
      console.log(`0 errors on ${foreignTemplates.length} foreign templates`)
    }
  )
})

it.runIf(!existsSync(corpus))('is left out where there is no folder ../shared/corpora/pptx', () => {
  console.log('There are no foreign templates on this computer.')
})
