import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fill } from '../src/render/templates.js'

const folder = fileURLToPath(new URL('../templates/labels', import.meta.url))
const labelFile = z.record(z.string(), z.string())
const english = readLabelFile('en.json')
const translations = readdirSync(folder).filter(file => file.endsWith('.json') && file !== 'en.json')

describe('the labels of the interface', () => {
  it('are there in more languages than English', () => {
    expect(translations).not.toEqual([])
  })

  describe.each(translations)('in %s', file => {
    const labels = readLabelFile(file)

    it('have the names of the English labels, in the same order', () => {
      expect(Object.keys(labels)).toEqual(Object.keys(english))
    })

    it('have the places to fill of the English labels', () => {
      expect(placesOf(labels)).toEqual(placesOf(english))
    })

    it('say of one outcome that it is one', () => {
      const said = (count: number) => fill(labels.outcomesList ?? '', { count, numbers: '1' })
      // Some languages, such as Chinese, have one form for all numbers.
      const forms = new Intl.PluralRules(file.replace('.json', '')).resolvedOptions().pluralCategories
      expect(said(1) === said(2)).toBe(forms.length === 1)
    })

    it('are never empty, and have no space around them', () => {
      expect(Object.entries(labels).filter(([, label]) => label === '' || label.trim() !== label)).toEqual([])
    })

    it('differ from English in four of five', () => {
      const same = Object.keys(english).filter(name => labels[name] === english[name])
      expect(same.length / Object.keys(english).length, same.join(', ')).toBeLessThan(0.2)
    })
  })
})

function readLabelFile(file: string): Readonly<Record<string, string>> {
  return labelFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

// A language may need the places in another order.
function placesOf(labels: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(labels).map(([name, label]) => [name, (label.match(/\{\w+\}/g) ?? []).toSorted()])
  )
}
