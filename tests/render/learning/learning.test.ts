import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseGift } from 'gift-pegjs'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { renderFormat } from '../../../src/render/format.js'
import { gift } from '../../../src/render/learning/gift.js'
import { moodle } from '../../../src/render/learning/moodle.js'
import { qti } from '../../../src/render/learning/qti.js'
import { has } from '../../programs.js'
import { inputFor, textOf } from '../paper/lesson.js'
import { rightOptions, thirtyQuestions } from '../test/thirty.js'
import { oddQuestions } from './odd.js'

const decks = { thirty: thirtyQuestions(), arabic: thirtyQuestions('ar'), odd: oddQuestions() }

/** The percentages that Moodle's question bank knows, both ways; it refuses most others. */
const moodleWeights = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
  0
]

describe.each(Object.entries(decks))('the questions of %s', (_, deck) => {
  it('are GIFT that a parser of its grammar reads, question by question', async () => {
    const text = textOf(await renderFormat(gift, await inputFor(deck)), 'questions.gift.txt')
    const parsed = parseGift(text).filter(({ type }) => type !== 'Category')
    const asked = (deck.questions?.length ?? 0) + (deck.id === 'thirty' ? 2 : 0)
    expect(parsed.map(({ type }) => type)).toEqual(Array.from({ length: asked }, () => 'MC'))
    for (const question of parsed)
      if (question.type === 'MC') {
        expect(question.choices.length).toBeGreaterThanOrEqual(3)
        expect(question.choices.every(({ feedback }) => feedback !== null)).toBe(true)
        expect(question.tags?.every(tag => /^outcome-\d$/.test(tag))).toBe(true)
      }
  })

  it('are well-formed Moodle XML with weights that Moodle takes', async () => {
    const text = textOf(await renderFormat(moodle, await inputFor(deck)), 'questions.moodle.xml')
    const { elements } = readXml(text)
    expect(elements.get('questiontext')).toBe((elements.get('question') ?? 0) - 1)
    for (const block of text.split('<question type="multichoice">').slice(1)) {
      const weights = [...block.matchAll(/fraction="([^"]*)"/g)].map(([, weight]) => Number(weight))
      expect(weights.filter(weight => !moodleWeights.includes(Math.abs(weight)))).toEqual([])
      const right = weights.filter(weight => weight > 0).reduce((sum, weight) => sum + weight, 0)
      expect(right).toBeCloseTo(100, 3)
      expect(block.includes('<single>true</single>')).toBe(weights.includes(100))
      expect(block).toMatch(/<tags><tag><text>outcome-\d/)
    }
  })

  it.skipIf(!has('unzip'))('are a QTI package whose manifest lists what is in it', async () => {
    const [file] = await renderFormat(qti, await inputFor(deck))
    if (!file || !('bytes' in file)) throw new Error('No package was made')
    const again = await renderFormat(qti, await inputFor(deck))
    expect(again).toEqual([file])
    const folder = mkdtempSync(join(tmpdir(), 'backbrief-qti-'))
    try {
      const archive = join(folder, 'questions.zip')
      writeFileSync(archive, file.bytes)
      const run = (...words: string[]) => execFileSync('unzip', words, { encoding: 'utf8' })
      expect(run('-t', archive)).toContain('No errors detected')
      const names = run('-Z1', archive).trim().split('\n')
      const manifest = run('-p', archive, 'imsmanifest.xml')
      const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href)
      expect(['imsmanifest.xml', ...listed].toSorted()).toEqual(names.toSorted())
      for (const name of names.filter(one => one.endsWith('.xml') && one !== 'imsmanifest.xml'))
        checkItem(run('-p', archive, name))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('the key of each format is that of the deck', async () => {
  const text = textOf(await renderFormat(moodle, await inputFor(decks.thirty)), 'questions.moodle.xml')
  const blocks = text.split('<question type="multichoice">').slice(1)
  for (const [index, block] of blocks.entries()) {
    const right = [...block.matchAll(/fraction="([^"]*)"/g)].flatMap(([, weight], at) =>
      Number(weight) > 0 ? [at] : []
    )
    expect(right).toEqual(rightOptions(index + 1))
  }
})

it('what importers trip over comes through', async () => {
  const text = textOf(await renderFormat(gift, await inputFor(decks.odd)), 'questions.gift.txt')
  const [first, second] = parseGift(text).filter(({ type }) => type === 'MC')
  if (first?.type !== 'MC' || second?.type !== 'MC') throw new Error('No question was read')
  expect(first.stem.text).toBe('Which is right: {this} = that, or #3 ~ 4? See https://example.org/a?b=1 and A → B.')
  expect(first.choices.map(choice => choice.text.text)).toEqual([
    'a = b: {x} # 5 % & <tag> "quoted"',
    '~ no ~',
    'C:\\temp'
  ])
  expect(first.choices.map(({ isCorrect }) => isCorrect)).toEqual([true, false, false])
  expect(second.choices.map(({ weight }) => weight)).toEqual([33.33333, 33.33333, 33.33333, -100])
  const xml = textOf(await renderFormat(moodle, await inputFor(decks.odd)), 'questions.moodle.xml')
  expect(xml).toContain('&lt;img src=&quot;@@PLUGINFILE@@/a-well.png&quot; alt=&quot;A well&quot;/&gt;')
  expect(xml).toContain('<file name="a-well.png" path="/" encoding="base64">AQID</file>')
  expect(xml).toContain('$course$/top/Wells // rivers &amp; &lt;more&gt;')
})

/** The points of the specification of QTI 2.1 that a reader relies on: identifiers that lead somewhere, in the order of its schema. */
function checkItem(xml: string): void {
  const { elements, attributes } = readXml(xml)
  expect(attributes('assessmentItem', 'xmlns')).toEqual(['http://www.imsglobal.org/xsd/imsqti_v2p1'])
  const parts = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing'].map(name =>
    xml.indexOf(`<${name}`)
  )
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  const choices = attributes('simpleChoice', 'identifier')
  expect(new Set(choices).size).toBe(choices.length)
  const right = [...xml.matchAll(/<correctResponse>(.*?)<\/correctResponse>/gs)].flatMap(([, values = '']) =>
    [...values.matchAll(/<value>([^<]*)</g)].map(([, value]) => value)
  )
  expect(right.length).toBeGreaterThan(0)
  expect(right.filter(value => !choices.includes(value ?? ''))).toEqual([])
  const isMany = attributes('responseDeclaration', 'cardinality')[0] === 'multiple'
  expect(attributes('choiceInteraction', 'maxChoices')).toEqual([isMany ? '0' : '1'])
  expect(isMany).toBe(right.length > 1)
  expect(attributes('feedbackInline', 'identifier')).toEqual(choices)
  expect(elements.get('choiceInteraction')).toBe(1)
}

/** Reads XML, which must be well-formed: how many elements of each name there are, and their attributes. */
function readXml(xml: string) {
  const elements = new Map<string, number>()
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements.set(name, (elements.get(name) ?? 0) + 1)
    found.push({ name, attributes })
  })
  parser.write(xml).close()
  const attributes = (element: string, attribute: string) =>
    found.filter(({ name }) => name === element).map(one => one.attributes[attribute])
  return { elements, attributes }
}
