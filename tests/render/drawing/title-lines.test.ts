import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { brokenAtColon, ledByColon } from '../../../src/render/drawing/title-lines.js'

/** What a drawn title holds: spans by their class, and what stands between them; in round brackets what is not seen. */
function partsOf(title: ReturnType<typeof brokenAtColon>): string[] {
  return (title as Element).children.map(child => {
    if (child.type !== 'element') return 'value' in child ? child.value : ''
    const words = child.children.map(text => ('value' in text ? text.value : `(${wordsIn(text)})`))
    return `${child.properties.className}[${words.join('')}]`
  })
}

function wordsIn(part: ElementContent): string {
  return part.type === 'element' ? part.children.map(wordsIn).join('') : 'value' in part ? part.value : ''
}

test.each([
  ['Activity: the road', 'en', ['title-lead[Activity(: )]', 'title-rest[The road]']],
  ['Activité : écrire', 'fr', ['title-lead[Activité( : )]', 'title-rest[Écrire]']],
  ['Etkinlik: izlemek', 'tr', ['title-lead[Etkinlik(: )]', 'title-rest[İzlemek]']],
  ['Actividad: ¿quién hace qué?', 'es', ['title-lead[Actividad(: )]', 'title-rest[¿Quién hace qué?]']],
  ['活动：谁做什么', 'zh', ['title-lead[活动(：)]', 'title-rest[谁做什么]']],
  ['Everybody at 10:30', 'en', ['Everybody at 10:30']]
])('What stands before the colon of `%s` (%s) is a small line, and the rest a title', (title, language, parts) => {
  expect(partsOf(ledByColon(h('h2', title), language))).toEqual(parts)
})

test('The parts of a title that may share a line keep their space and their letters', () => {
  expect(partsOf(brokenAtColon(h('h2', 'Break: ten minutes')))).toEqual([
    'sentence[Break:]',
    ' ',
    'sentence[ten minutes]'
  ])
})
