import { expect, test } from 'vitest'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/index.js'
import { renderFormat } from '../../src/render/format.js'
import { slides } from '../../src/render/slides/slides.js'
import { writtenText } from '../declared-files.js'

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n'

async function setOf(kind: string) {
  const { deck } = parse(
    `${head}\n---\n\n::slide{layout=picture-set}\n\n## Places\n\n![A well](images/well.${kind} "Well")\n\n![A road](images/road.${kind} "Road")\n`
  )
  const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const
  const [file] = await renderFormat(slides, { deck, templates: await readTemplates('en'), options })
  return writtenText(file)?.match(/class="(picture-set[^"]*)"/)?.[1]
}

test('on a higher stage photographs of a set become higher, drawings keep what they are about', async () => {
  expect(await setOf('jpg')).toContain('may-be-cut')
  expect(await setOf('svg')).not.toContain('may-be-cut')
})
