import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawPartCount, drawScopeProgress } from '../../../src/render/drawing/scope-progress.js'
import { placeOf } from '../../../src/render/drawing/slide-place.js'
import { contentOf } from '../../../src/render/page-content.js'
import { frontMatter } from '../../front-matter.js'

const { labels } = await readTemplates('en')
const { deck } = parse({
  id: 'water',
  deck: {
    file: 'deck.md',
    text: `${frontMatter()}
# Water

---

## Scope

:::scope
1. Springs
2. Wells
:::

---

::slide{#springs scope=1}

# Springs

---

::slide{scope=1}

## What to ask

---

::slide{#again scope=1}

# More of springs

---

::slide{#wells}

# Wells

---

::slide{scope=2}

## Who owns a well
`
  }
})

function saysOf(id: string): string[] {
  const slide = deck.slides.find(one => one.id === id)
  if (!slide) throw new Error(`No slide ${id}`)
  const place = placeOf(slide, deck)
  const drawn = [...drawPartCount(place), ...drawScopeProgress(place, { deck, labels })]
  return drawn.flatMap(content => (content.type === 'element' ? contentOf(content).texts.map(({ text }) => text) : []))
}

test('A divider counts the part that it opens, also where only the next slide names it', () => {
  expect(saysOf('springs')).toEqual(['1', '/ 2', 'Springs', 'Wells'])
  expect(saysOf('wells')).toEqual(['2', '/ 2', 'Springs', 'Wells'])
})

test('A heading within a part has no count and no list: the part has begun', () => {
  expect(saysOf('again')).toEqual([])
})
