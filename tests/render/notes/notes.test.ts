import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { renderFormat } from '../../../src/render/format.js'
import { notes } from '../../../src/render/notes/notes.js'
import { isLong, long } from '../../sampled.js'
import { headings, inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, printer as openPrinter, pagesOf } from '../paper/printed.js'

const html = async (change?: (text: string) => string) =>
  textOf(await renderFormat(notes, await inputFor(lesson(change))), 'notes.html')

/** The rows of a table by its class, cell by cell. */
function rows(text: string, className: string): string[][] {
  const [, table = ''] = new RegExp(`<table class="paper-table ${className}">(.*?)</table>`, 's').exec(text) ?? []
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
  )
}

describe('the guide', () => {
  test('holds everything that is for the facilitator', async () => {
    const text = await html()
    expect(secrets.filter(secret => !text.includes(secret))).toEqual([])
  })

  test('shows each slide as the room sees it, without key or answer, but no picture of what stands below it in full', async () => {
    const pictures = (await html()).match(/<div class="picture"[^>]*>.*?<\/section>/gs) ?? []
    // Two of seven are an activity and a question.
    expect(pictures).toHaveLength(5)
    expect(pictures.filter(picture => /SECRET|Correct answer|<h\d/.test(picture))).toEqual([])
  })

  test('plans the lesson with clock times, parts, activities at their longest and estimates marked', async () => {
    const text = await html()
    expect(rows(text, 'lesson-map')).toEqual([
      ['Time', 'Slide', 'Minutes', 'Page'],
      ['09:00', '1 · Safe Water', '1', ''],
      ['09:01', '2 · Aim · Scope', '2', ''],
      ['09:03', '3 · Learning outcomes', '1', ''],
      ['09:04', 'Part 1: Sources', '2', ''],
      ['09:04', '4 · Sources of water', '~ 2', ''],
      ['09:06', 'Part 2: Stores', '12–17', ''],
      ['09:06', '5 · Activity: clean it', '10–15', ''],
      ['09:21', '6 · Check', '2', ''],
      ['09:23', '7 · Takeaways', '1', '']
    ])
    expect(text).toContain('Total: 19–24 of 30 minutes; 6 to spare.')
    // What is told is a slim bar, never a box.
    expect(text).toMatch(/<rect[^>]*class="talk"[^>]*height="3"/)
    expect(text).toMatch(/<rect[^>]*class="activity"[^>]*height="6"/)
    expect(text).toContain('the time is an estimate')
    expect(text).not.toContain('late, leave out')
  })

  test('calls a time of day another word than a length of time, where a language has two', async () => {
    const text = textOf(await renderFormat(notes, await inputFor({ ...lesson(), language: 'fr' })), 'notes.html')
    expect(rows(text, 'lesson-map')[0]?.[0]).toBe('Heure')
    expect(text).toMatch(/<(strong|th)[^>]*>Durée/)
  })

  test('adds the talk before an activity to its minutes', async () => {
    const text = await html(text => text.replace('::slide{#try-it scope=2}', '::slide{#try-it minutes=2 scope=2}'))
    expect(rows(text, 'lesson-map')[7]).toEqual(['09:06', '5 · Activity: clean it', '12–17', ''])
  })

  test('says what to leave out when time runs short, and how much that saves', async () => {
    const text = await html(text =>
      text.replace('{#check minutes=2', '{#check optional minutes=2').replace('{#takeaways', '{#takeaways optional')
    )
    const [cuts = ''] = /<div class="cuts">.*?<\/div>/s.exec(text) ?? []
    expect(cuts.replace(/<[^>]+>/g, '|')).toContain('If you are 3 minutes late, leave out:')
    expect(cuts).toMatch(/<li>6 · Check \(2 min\)<\/li>\s*<li>7 · Takeaways \(1 min\)<\/li>/)
  })

  test('says when the lesson is longer than planned', async () => {
    expect(await html(text => text.replace('duration: 30', 'duration: 20'))).toContain('4 too many')
  })

  test('says gaps in the coverage in words', async () => {
    expect(rows(await html(), 'coverage').slice(1)).toEqual([
      ['1. Describe a safe source', '4', '–', '6', '1'],
      ['2. Clean a tank', 'Gap', '5', '–', '2'],
      ['3. Draw a plan', 'Gap', 'Gap', 'Gap', 'Gap']
    ])
  })

  test('gives the right answers in a key', async () => {
    expect(await html()).toContain('<p class="answer-key">1 B</p>')
  })

  test('lists what to have ready, what protects people first, and blanks to fill', async () => {
    const text = await html(text =>
      text.replace(':::notes', ':::prepare\n- **People:** SECRET-PEOPLE\n:::\n\n:::notes')
    )
    const [, before = ''] = /Before you start(.*?)<h2/s.exec(text) ?? []
    expect(before.indexOf('Taking care')).toBeLessThan(before.indexOf('SECRET-PEOPLE'))
    expect(before.indexOf('SECRET-PEOPLE')).toBeLessThan(before.indexOf('class="checklist"'))
    expect(text.match(/SECRET-PEOPLE/g)).toHaveLength(1)
    expect(before).toContain('<li>For activity 1: bucket, brush</li>')
    expect(before).toContain(
      'Fill in “support contact” (front page). On a computer: open deck.md, type the text after its name below “blanks” at the top'
    )
  })

  test('counts chairs, groups and copies for the size of the class', async () => {
    const text = await html(text =>
      text
        .replace('duration: 30', 'duration: 30\nparticipants: 16-24')
        .replace('activity{', 'activity{group=4 ')
        .replace(
          '::::\n\n:::notes\nSECRET-NOTE-5',
          '::::\n\n:::paper{kind=cards}\n- One\n:::\n\n:::notes\nSECRET-NOTE-5'
        )
    )
    expect(text).toContain('<li>Room: 24 chairs, and places where 6 groups can work.</li>')
    expect(text).toContain('<li>Print 24 handouts, one for each participant.</li>')
    expect(text).toContain('<li>For activity 1: bucket, brush (6 groups of 4)</li>')
    expect(text).toContain('<li>Copy for activity 1, from activity-sheets.pdf. Copies: one of each of the 6 pages. ')
  })

  test('names the purpose and the debrief of an activity', async () => {
    const text = await html(text =>
      text.replace(':::answer', ':::purpose\nSECRET-PURPOSE\n:::\n\n:::debrief\nSECRET-DEBRIEF\n:::\n\n:::answer')
    )
    const labelled = [...text.matchAll(/class="box-label">([^<]*)<\/p>\s*<p>(SECRET-[A-Z]+)/g)].map(
      ([, ...found]) => found
    )
    expect(labelled).toEqual([
      ['Purpose', 'SECRET-PURPOSE'],
      ['Debrief', 'SECRET-DEBRIEF'],
      ['Expected answer', 'SECRET-ANSWER']
    ])
  })

  test('says once of a blank all the slides that it stands on, and where cards to cut out are', async () => {
    const text = await html(text =>
      text
        .replace('- Rain', '- Rain\n- {{support contact}}')
        .replace('SECRET-NOTE-7', 'SECRET-NOTE-7 {{support contact}}')
        .replace(':::quiz', ':::paper{kind=cards}\n- One\n:::\n\n:::quiz')
    )
    expect(text.match(/Fill in “/g)).toHaveLength(1)
    expect(text).toContain('Fill in “support contact” (front page, slides 4, 7).')
    expect(text).toContain('Cut out the cards of slide 6')
  })

  test('says of a blank on a job aid on which, and at which slide questions on paper are given out', async () => {
    const text = await html(text =>
      text
        .replace('- Rain', '- Rain\n- {{support contact}}')
        .replace(':::quiz', ':::jobaid{kind=poster}\n### Care\n\nSupport: {{support contact}}\n:::\n\n:::quiz')
    )
    expect(text).toContain('Fill in “support contact” (front page, slide 4, poster).')
    expect(text).toContain('Print quiz.pdf once for each participant. Give it out at the first question, slide 6.')
  })

  test('names in the margin what to say and what to listen for, with an icon, and leaves remarks without', async () => {
    const text = await html(text =>
      text.replace('SECRET-NOTE-4', '**Say:** Boil it.\n\nA remark.\n\n**Listen for:** one of\n\n- fire\n- sun')
    )
    const [, cues = ''] = /guide-notes"[^>]*>(.*?)<\/section>/s.exec(text.slice(text.indexOf('Boil it.') - 900)) ?? []
    expect(cues.match(/class="cue [^"]*"/g)).toEqual(['class="cue cueSay"', 'class="cue cueListen"'])
    expect(cues.match(/<svg/g)).toHaveLength(2)
    expect(cues).toMatch(/class="remark"><p>A remark\./)
    expect(cues).toMatch(/cue-words"><p>One of<\/p>\s*<ul>/)
  })

  test('names one thing to do once, also where it goes on in more paragraphs', async () => {
    const text = await html(text =>
      text.replace('SECRET-NOTE-4', '**Ask:** Who?\n\n**Ask:** When?\n\n**Say:** Boil it.\n\n**Ask:** Why?')
    )
    const cues = text.slice(text.indexOf('Who?') - 900, text.indexOf('Why?'))
    const names = [...cues.matchAll(/<strong( class="unseen")?>(Ask|Say)<\/strong>/g)]
    expect(names.map(([, unseen, name]) => (unseen ? `(${name})` : name))).toEqual(['Ask', '(Ask)', 'Say', 'Ask'])
  })

  test('skips no level of heading, whatever headings the notes have', async () => {
    const text = await html()
    expect(skippedLevels(text)).toEqual([])
    expect(headings(text)).toContainEqual({ level: 4, text: 'A heading of the author' })
    expect(headings(text)).toContainEqual({ level: 5, text: 'A deep one' })
  })
})

describe.skipIf(!canReadPdfs)('the printed guide', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer.close())

  test.runIf(isLong)('lets a note of three pages flow, with every sentence there once', long, async () => {
    const sentences = Array.from(
      { length: 140 },
      (_, index) => `Sentence ${index + 1} of the long note, to be read aloud.`
    )
    const long = lesson(text => text.replace('SECRET-NOTE-4', sentences.join('\n\n')))
    const pages = await pagesOf(await renderFormat(notes, await inputFor(long)), 'notes.pdf', printer)
    const on = (sentence: string) => pages.filter(page => page.includes(sentence)).length
    expect(sentences.filter(sentence => on(sentence) !== 1)).toEqual([])
    const itsPages = pages.filter(page => page.includes('of the long note'))
    expect(itsPages.length).toBeGreaterThanOrEqual(3)
    // Its first page has its head: what it is called, when it comes, and its part. Every other says that it goes on.
    expect(itsPages[0]).toMatch(/4 · Sources of water +09:04 · 2 min · Outcome 1 · Part 1/)
    expect(itsPages.slice(1).filter(page => !page.includes('4 · Sources of water …'))).toEqual([])
  })

  test.runIf(isLong)('keeps the heading and the picture of a slide with the start of its notes', long, async () => {
    for (const lines of [0, 4, 8, 12, 16, 20]) {
      const filler = Array.from({ length: lines }, () => 'Filler.').join('\n\n')
      const deck = lesson(text => text.replace('SECRET-NOTE-3', `SECRET-NOTE-3\n\n${filler}`))
      const pages = await pagesOf(await renderFormat(notes, await inputFor(deck)), 'notes.pdf', printer)
      const page = pages.findIndex(
        text => /^\s*4 · Sources of water/m.test(text) && !text.includes('Lesson map') && !/Outcomes +Part/.test(text)
      )
      expect(pages[page]).toContain('Never drink from the river')
      expect(pages[page]).toContain('SECRET-NOTE-4')
    }
  })

  test.runIf(isLong)('cuts no picture at the end of a page, with notes below it or without', long, async () => {
    const more = Array.from({ length: 12 }, (_, index) => `---\n\n## More ${index}.\n\n- first\n- last of ${index}.\n`)
    const pages = await pagesOf(
      await renderFormat(notes, await inputFor(lesson(text => `${text}\n${more.join('\n')}`))),
      'notes.pdf',
      printer
    )
    const whole = more.filter((_, index) =>
      pages.some(page => page.includes(`· More ${index}.`) && page.includes(`last of ${index}.`))
    )
    expect(whole).toHaveLength(more.length)
  })

  test.runIf(isLong)(
    'keeps a question whole on the page of its slide, and the end of the map with a row before it',
    long,
    async () => {
      for (const lines of [6, 10, 14]) {
        const filler = Array.from({ length: lines }, () => 'Filler.').join('\n\n')
        const more = Array.from({ length: 10 + lines }, (_, index) => `---\n\n## Slide ${index}.\n\n- first\n`).join(
          '\n'
        )
        const deck = lesson(text => `${text.replace('SECRET-NOTE-3', `SECRET-NOTE-3\n\n${filler}`)}\n${more}`)
        const pages = await pagesOf(await renderFormat(notes, await inputFor(deck)), 'notes.pdf', printer)
        const question = pages.filter(page => page.includes('Question 1') && page.includes('SECRET-FEEDBACK-1'))
        expect(question).toHaveLength(1)
        expect(question[0]).toMatch(/6 · Check[\s\S]*SECRET-FEEDBACK-2/)
        const end = pages.find(page => page.includes('Total: '))
        expect(end?.match(/^\s*\d\d:\d\d /gm)?.length).toBeGreaterThan(1)
      }
    }
  )

  test('has the plan on its first page, and says there on which page each slide begins', async () => {
    const long = lesson(text => text.replace('SECRET-NOTE-4', 'Words.\n\n'.repeat(90)))
    const pages = await pagesOf(await renderFormat(notes, await inputFor(long)), 'notes.pdf', printer)
    const begins = (title: string) => pages.findIndex((page, index) => index > 0 && page.includes(title)) + 1
    expect(begins('7 · Takeaways')).toBeGreaterThan(begins('4 · Sources of water') + 1)
    for (const title of ['1 · Safe Water', '4 · Sources of water', '5 · Activity: clean it', '7 · Takeaways'])
      expect(pages[0]).toMatch(new RegExp(`${title} .* ${begins(title)}\n`))
    expect(pages[0]).toContain('Total: 19–24 of 30 minutes')
    expect(pages[1]).toContain('The lesson at a glance')
  })

  test('marks every page as the facilitator’s and numbers it', async () => {
    const pages = await pagesOf(await renderFormat(notes, await inputFor(lesson())), 'notes.pdf', printer)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('For the facilitator only')
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    }
  })
})
