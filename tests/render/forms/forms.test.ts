import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { renderFormat } from '../../../src/render/format.js'
import { forms } from '../../../src/render/forms/forms.js'
import { inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, pagesOf, printer } from '../paper/printed.js'

const pages = ['evaluation.html', 'attendance.html', 'certificate.html']

describe('the papers of a course', () => {
  it('hold nothing that is facilitator-only, and skip no level of headings', async () => {
    const files = await renderFormat(forms, await inputFor(lesson()))
    for (const page of pages) {
      const text = textOf(files, page)
      expect(secrets.filter(secret => text.includes(secret))).toEqual([])
      expect(skippedLevels(text)).toEqual([])
    }
  })

  it('ask about every outcome and for no name', async () => {
    const text = textOf(await renderFormat(forms, await inputFor(lesson())), 'evaluation.html')
    expect(text).toContain('Do not write your name')
    expect(text).not.toContain('<p class="write-in">Name</p>')
    expect(text.match(/<table class="paper-table scale"/g)).toHaveLength(2)
  })

  it('list as many people as take part, a signature for each block, and sex and component only as numbers', async () => {
    const long = lesson(text => text.replace('duration: 30', 'duration: 140\nparticipants: 16-18'))
    const text = textOf(await renderFormat(forms, await inputFor(long)), 'attendance.html')
    const [list = '', counts = ''] = text.split('<table class="paper-table counts"')
    expect(list.match(/<th scope="row">\d+<\/th>/g)).toHaveLength(18)
    expect(list).toContain('Signature, session 2')
    expect(list).not.toContain('Signature, session 3')
    expect(list).not.toMatch(/Women|Military/)
    expect(counts).toMatch(/Military.*Police.*Civilian.*Women.*Men/s)
  })

  it('certify hours and outcomes, to a line for a name or to each name that is given', async () => {
    const long = lesson(text => text.replace('duration: 30', 'duration: 140'))
    const blank = textOf(await renderFormat(forms, await inputFor(long)), 'certificate.html')
    expect(blank.match(/<article class="certificate"/g)).toHaveLength(1)
    expect(blank).toContain('Duration: 2 hours 20 minutes')
    const names = ['Amina <b>Diallo</b>', 'محمد علي']
    const named = textOf(await renderFormat(forms, await inputFor(long, { names })), 'certificate.html')
    expect(named.match(/<article class="certificate"/g)).toHaveLength(2)
    expect(named).toContain('<bdi>Amina &#x3C;b>Diallo&#x3C;/b></bdi>')
    expect(named).toContain('<bdi>محمد علي</bdi>')
  })
})

describe.skipIf(!canReadPdfs)('the printed papers of a course', () => {
  let printed: Printer
  beforeAll(async () => {
    printed = await printer()
  })
  afterAll(() => printed.close())

  it('are one page for the evaluation, and one for each certificate', async () => {
    const files = await renderFormat(forms, await inputFor(lesson(), { names: ['Amina Diallo', 'Per Lund'] }))
    expect(await pagesOf(files, 'evaluation.pdf', printed)).toHaveLength(1)
    const certificates = await pagesOf(files, 'certificate.pdf', printed)
    expect(certificates).toHaveLength(2)
    for (const [index, name] of ['Amina Diallo', 'Per Lund'].entries()) expect(certificates[index]).toContain(name)
    expect(certificates.join('')).not.toContain('Page 1')
  })
})
