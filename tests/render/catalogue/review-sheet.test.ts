import { expect, test } from 'vitest'
import type { Unit } from '../../../src/deck/catalogue.js'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { reviewSheet } from '../../../src/render/catalogue/review-sheet.js'
import { catalogueWith, deckOf } from '../../translate/decks.js'

const deck = deckOf(
  '# Water',
  '## Rivers\n\n- See **the** [the desk](https://example.org/desk) and `hq`\n- Call +1 555 0100\n- Ask {{a name}}\n\n:::notes\nWelcome.\n:::'
)

const arabic: Readonly<Record<string, Partial<Unit>>> = {
  Water: { target: 'الماء', state: 'reviewed', reviewer: 'Amina Diallo' },
  'See <b1>the</b1> <a2>the desk</a2> and <c3/>': {
    target: 'انظر <b1>إلى</b1> <a2>الخريطة</a2> و<c3/>',
    state: 'translated'
  },
  'Call +1 555 0100': {
    target: 'اتصلوا',
    state: 'stale',
    previous: 'Call +1 555 0199',
    remarks: ['Is "this" <right>?']
  },
  'Ask <x1/>': { target: 'اسألوا </b9>', state: 'unsure' }
}

/** The sheet without its styles, a row on each line. */
async function sheet(): Promise<string> {
  const catalogue = catalogueWith(deck, 'ar', ({ source }) => arabic[source] ?? {})
  const page = await reviewSheet(catalogue, await readTemplates('ar', {}))
  return page
    .slice(page.indexOf('<body>'))
    .replace(/<(tr|section|h1|h2|p class="review-sign")/g, '\n$&')
    .trim()
}

test('A review sheet has each text of the deck beside its translation, in the order of the deck', async () => {
  await expect(`${await sheet()}\n`).toMatchFileSnapshot('expected/review.html')
})

test('Source and translation run each in its own direction', async () => {
  const rows = (await sheet()).split('\n').filter(line => line.startsWith('<tr class="review-'))
  expect(rows.length).toBeGreaterThan(6)
  for (const row of rows) expect(row).toContain('<td lang="en" dir="ltr" class="review-text">')
  const page = await reviewSheet(
    catalogueWith(deck, 'fr', () => ({})),
    await readTemplates('fr', {})
  )
  expect(page).toContain('<html lang="fr" dir="ltr">')
})

test('What is wrongly tagged stands as it is written', async () => {
  expect(await sheet()).toContain('اسألوا &#x3C;/b9>')
})
