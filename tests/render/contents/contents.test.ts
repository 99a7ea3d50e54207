import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { contents } from '../../../src/render/contents/contents.js'
import type { ContentsEntry } from '../../../src/render/contents/entry.js'
import { knownFiles } from '../../../src/render/formats.js'

const entry: ContentsEntry = {
  deckId: 'safe water',
  language: 'en',
  title: 'Safe <Water>',
  duration: 30,
  audience: 'Staff',
  version: '2.1.0',
  date: '2026-11-24',
  files: [
    'slides.html',
    'presenter.html',
    'handout.pdf',
    'notes.pdf',
    'deck.marp.md',
    'marp.html',
    'deck.json',
    'CHANGES.md',
    'extra.txt'
  ]
}

async function page(...entries: ContentsEntry[]): Promise<string> {
  return (await contents(entries, await readTemplates('en'))).text
}

/** The files that a group of the page links to, those for the facilitator marked with `*`. */
function linked(text: string, group: string): string[] {
  const [list = ''] = new RegExp(`contents-group to-${group}">.*?</div>`, 's').exec(text) ?? []
  return [...list.matchAll(/<li><a href="safe%20water\/en\/([^"]+)".*?<\/li>/gs)].map(
    ([item, path]) => `${path}${item.includes('For the facilitator only') ? '*' : ''}`
  )
}

test('files stand by what they are for, and those of the facilitator are marked', async () => {
  const text = await page({ ...entry, files: [...entry.files, 'handout.html', 'deck.pptx'] })
  expect(linked(text, 'teach')).toEqual(['slides.html', 'presenter.html*'])
  expect(linked(text, 'print')).toEqual(['handout.pdf', 'notes.pdf*'])
  expect(linked(text, 'more')).toEqual(['handout.html', 'deck.pptx*', 'CHANGES.md', 'extra.txt*'])
  expect(text).toContain('<h3>Other formats</h3>')
})

test('a card has the picture of its title slide, and its first letter where there is none that can be trusted', async () => {
  const drawn = /<div class="contents-cover/
  const titleSlide = 'data:image/webp;base64,UklGRg=='
  const text = await page({ ...entry, titleSlide })
  expect(text).toContain(`<img class="contents-cover" src="${titleSlide}"`)
  expect(text).not.toMatch(drawn)
  for (const hostile of [
    'data:image/svg+xml;base64,UklGRg==',
    'data:image/webp;base64,A" onerror="x',
    'https://a.b/c'
  ]) {
    expect(await page({ ...entry, titleSlide: hostile })).toMatch(drawn)
  }
  // A page of many lessons shows it where it is seen first.
  const many = Array.from({ length: 40 }, (_, at) => ({ ...entry, titleSlide, deckId: `lesson-${at}` }))
  const translated = many.map(lesson => ({ ...lesson, language: 'fr' }))
  const long = await page(...many.flatMap((lesson, at) => [lesson, translated[at] ?? lesson]))
  expect(long.match(/<img class="contents-cover/g)).toHaveLength(many.length)
})

test('the buttons to print open a PDF, or the page that is printed from where there is none', async () => {
  const button = async (name: string, ...files: string[]) =>
    new RegExp(` second" href="([^"]*)"[^>]*>(?:<svg.*?</svg>)?<span>${name}</span>`).exec(
      await page({ ...entry, files })
    )?.[1]
  const all = ['slides.html', 'handout.html', 'handout.pdf', 'notes.pdf']
  expect(await button('Handout', ...all)).toBe('safe%20water/en/handout.pdf')
  expect(await button('Guide', ...all)).toBe('safe%20water/en/notes.pdf')
  expect(await button('Handout', 'handout.html')).toBe('safe%20water/en/handout.html')
  expect(await button('Handout', 'slides.html', 'notes.pdf')).toBeUndefined()
  expect(await button('Sheets', 'activity-sheets.html', 'quiz.pdf')).toBe('safe%20water/en/activity-sheets.html')
  expect(await button('Quiz', 'activity-sheets.html', 'quiz.pdf')).toBe('safe%20water/en/quiz.pdf')
})

test('of the buttons to print, that of the guide is marked as the facilitator’s', async () => {
  const text = await page({ ...entry, files: [...entry.files, 'activity-sheets.pdf', 'quiz.pdf'] })
  const [papers = ''] = /role="group" aria-label="Print">.*?<\/div>/s.exec(text) ?? []
  expect(papers.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toContain('|Handout|Sheets|Quiz|Guide| |')
  expect(papers.match(/<a [^>]*title="For the facilitator only"><span>[^<]*|aria-label="For[^"]*"/g)).toEqual([
    '<a class="contents-button second" href="safe%20water/en/notes.pdf" title="For the facilitator only"><span>Guide',
    'aria-label="For the facilitator only"'
  ])
})

test('pages are to be printed where there is no PDF of them', async () => {
  const text = await page({ ...entry, files: ['slides.html', 'handout.html', 'notes.html', 'test.html'] })
  expect(linked(text, 'print')).toEqual(['handout.html', 'notes.html*', 'test.html'])
  expect(linked(text, 'more')).toEqual([])
})

test('every file is listed once', async () => {
  const files = knownFiles.flatMap(({ path }) => (path.endsWith('/') ? [] : [path]))
  const text = await page({ ...entry, files })
  const listed = ['teach', 'print', 'more', 'programs'].flatMap(group => linked(text, group))
  expect(listed.map(path => path.replace('*', '')).sort()).toEqual([...files].sort())
})

test('what a course needs around its lessons stands below the paper of the lesson', async () => {
  const text = await page({ ...entry, files: [...entry.files, 'test.pdf', 'test-key.pdf', 'poster.pdf'] })
  expect(text).toMatch(/notes\.pdf.*<h4>Around the lesson<\/h4><ul>.*test\.pdf.*test-key\.pdf.*poster\.pdf/s)
  expect(linked(text, 'print').slice(-3)).toEqual(['test.pdf', 'test-key.pdf*', 'poster.pdf'])
})

test('files for other programs stand apart, notes and answers named', async () => {
  const text = await page(entry)
  expect(linked(text, 'programs')).toEqual(['marp.html', 'deck.marp.md', 'deck.json'])
  expect(text).toContain('<h3>For other programs, with notes and answers</h3>')
})

test('the newest deck stands first, and its card leads to those of its translations', async () => {
  const sample = { ...entry, deckId: 'a-sample', title: 'Sample', date: '2026-10-01' }
  const own = { ...entry, deckId: 'water', title: 'Our own', date: '2026-11-26' }
  const inFrench = { ...own, language: 'fr', title: 'Le nôtre', date: '2026-11-26' }
  const text = await page(sample, own, inFrench)
  const titles = [...text.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)
  expect(titles).toEqual(['Our own', 'Le nôtre', 'Sample'])
  expect(text).toMatch(
    /aria-label="Our own · Also in Français">.*?<a lang="fr" dir="ltr" [^>]*href="#deck-0-fr">Français<.*?<article id="deck-0-fr"/s
  )
})

test('of decks with one date, the one that was begun later stands first', async () => {
  const text = await page(entry, { ...entry, deckId: 'water', title: 'Begun', version: '0.1.0' })
  expect([...text.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual(['Begun', 'Safe &#x3C;Water>'])
})

/** The addresses of the buttons of the page. */
function buttons(text: string): (string | undefined)[] {
  return [...text.matchAll(/class="contents-button [^"]*" href="([^"]*)"/g)].map(([, href]) => href)
}

test('each deck has buttons to teach, to print and for its slides, and all files under one fold', async () => {
  const text = await page(entry)
  expect(buttons(text)).toEqual([
    'safe%20water/en/presenter.html',
    'safe%20water/en/handout.pdf',
    'safe%20water/en/notes.pdf',
    'safe%20water/en/slides.html'
  ])
  const others = { ...entry, deckId: 'other' }
  const [all = ''] = /<details class="contents-all"><summary>.*?<\/details>/s.exec(await page(entry, others)) ?? []
  expect(all).toMatch(/<summary>All files<.*?contents-group to-teach.*to-print.*to-more.*to-programs/s)
  expect(all.match(/<details/g)).toHaveLength(1)
  // A deck that stands alone has room for them.
  expect(text).toContain('<details class="contents-all" open><summary>All files<')
  expect(buttons(await page({ ...entry, files: ['slides.html', 'handout.html'] }))).toEqual([
    'safe%20water/en/slides.html',
    'safe%20water/en/handout.html'
  ])
})

test('several papers are a list under one button, and one paper is the button', async () => {
  const several = await page({ ...entry, files: ['presenter.html', 'handout.pdf', 'quiz.pdf'] })
  expect(several).toMatch(
    /<details class="contents-print" name="print"><summary><svg.*?<span>Print<\/span><\/summary>/s
  )
  const one = await page({ ...entry, files: ['presenter.html', 'quiz.pdf'] })
  expect(one).not.toContain('class="contents-print"')
  expect(buttons(one)).toEqual(['safe%20water/en/presenter.html', 'safe%20water/en/quiz.pdf'])
})

test('files have their sizes where they are known', async () => {
  const text = await page({ ...entry, sizes: { 'slides.html': 273_400, 'handout.pdf': 1_240_000 } })
  expect(text).toContain('<bdi>slides.html</bdi><span class="contents-size"><bdi>274\u00a0kB</bdi>')
  expect(text).toContain('<span>Handout</span> <small>1.2\u00a0MB</small>')
  expect(text.match(/class="contents-size"/g)).toHaveLength(2)
})

test('the page is in the language of its decks, and says whose they are, where all agree', async () => {
  const { labels } = await readTemplates('ar')
  const arabic = { ...entry, language: 'ar', organisation: 'UN' }
  const draw = async (...entries: ContentsEntry[]) =>
    (await contents(entries, await readTemplates('en'), [], new Map([['ar', labels]]))).text
  const text = await draw(arabic, { ...arabic, deckId: 'water' })
  expect(text).toMatch(/<html lang="ar" dir="rtl">.*<p class="contents-organisation">UN<\/p><h1>عروض التدريب/s)
  const mixed = await draw(arabic, { ...entry, deckId: 'water' })
  expect(mixed).toContain('<html lang="en" dir="ltr">')
  expect(mixed).not.toContain('<p class="contents-organisation">')
})

test('a draft says how many blanks are to be filled in', async () => {
  expect(await page({ ...entry, openBlanks: 3 })).toContain('>Draft · 3 blanks to fill in<')
  expect(await page({ ...entry, openBlanks: 1, blankNames: ['support contact'] })).toContain(
    '<p>1 blank to fill in (<span lang="en" dir="ltr">support contact</span>)'
  )
  expect(await page(entry)).not.toContain('Draft')
})

test('a line that nobody has written yet is left out', async () => {
  const text = await page({ ...entry, subtitle: '{{what it is about}}', audience: '{{who will sit in the room}}' })
  expect(text).not.toContain('{{')
})

test('it says what may go on a stick for participants', async () => {
  expect(await page(entry)).toContain('copy only files without the mark “For the facilitator only”')
})

test('only files that are there are linked', async () => {
  expect(linked(await page({ ...entry, files: ['slides.html'] }), 'print')).toEqual([])
})

test('a deck is named in its own language and direction, and its text stays text', async () => {
  const text = await page(entry, { ...entry, language: 'ar', title: 'مياه آمنة' })
  expect(text).toContain('Safe &#x3C;Water>')
  expect(text).toContain('<hgroup lang="ar" dir="rtl" class="contents-name"><h2>مياه آمنة</h2>')
  expect(text).toContain('>العربية</span>')
})

test('the card of an edition is in its language and direction where we have its words', async () => {
  const arabic = { ...entry, language: 'ar', title: 'مياه آمنة' }
  const unknown = { ...entry, language: 'xx', title: 'Xx' }
  const { labels } = await readTemplates('ar')
  const { text } = await contents([entry, arabic, unknown], await readTemplates('en'), [], new Map([['ar', labels]]))
  expect(text).toMatch(
    /<article id="deck-0-ar" class="contents-deck" lang="ar" dir="rtl">.*?>30 دقيقة<.*?>24 نوفمبر 2026</s
  )
  expect(text).toMatch(
    /<article id="deck-0-xx" class="contents-deck" lang="en" dir="ltr">.*?>30 min<.*?>24 November 2026</s
  )
})

test('a card shows the drawing of its title slide without the words that stand beside it, if the address of that is one', async () => {
  const cover = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
  const text = await page({ ...entry, cover })
  expect(text).toContain(`.cover-0 { background-image: url("${cover}"); }`)
  expect(text).toContain('<div class="contents-cover drawn cover-0"></div>')
  const withSlide = await page({ ...entry, cover, titleSlide: 'data:image/webp;base64,UklGRg==' })
  expect(withSlide).not.toMatch(/class="contents-cover of-words|image\/webp;/)
  const beyond = cover.replace('/%3E', " preserveAspectRatio='xMidYMid'/%3E")
  expect(await page({ ...entry, cover: beyond })).toContain('<div class="contents-cover drawn goes-on cover-0"></div>')
  for (const address of ['https://example.org/a.svg', `${cover}"); } body { color: red`, `${cover}</style>`])
    expect(await page({ ...entry, cover: address })).not.toContain('cover-0')
})

test('the page says how to start and reaches for nothing outside', async () => {
  const text = await page(entry)
  expect(text).toContain('open the presenter view')
  expect(text).not.toMatch(/https?:\/\/|<script/)
})

test('nothing is said of files that are not there', async () => {
  const whole = await page(entry)
  expect(whole).toMatch(/class="contents-start"[\s\S]*class="contents-stick"/)
  const short = await page({ ...entry, files: ['slides.html', 'slides.pdf', 'handout.html'] })
  expect(short).not.toMatch(/<p class="contents-(?:start|stick)"/)
})
