import { describe, expect, it } from 'vitest'
import { readExchange } from '../../src/build/languages/exchange-formats.js'
import type { CatalogueFile, FileFault } from '../../src/translate/catalogue-file.js'
import { isLong, long } from '../sampled.js'

// What a translator sends back may come from anywhere. Reading it runs nothing, opens no other file and ends soon.

const po = (...entries: readonly string[]) => ['msgid ""\nmsgstr "Language: fr\\n"\n', ...entries].join('\n')
const entry = (key: string, source: string, target: string) =>
  `msgctxt "${key}"\nmsgid "${source}"\nmsgstr "${target}"\n`
const unit = (target: string, key = 'k') =>
  `<trans-unit id="${key}" resname="${key}"><source>x</source><target>${target}</target></trans-unit>`
const xliff = (...units: readonly string[]) =>
  `<xliff version="1.2"><file original="water" source-language="en" target-language="fr"><body>${units.join('')}</body></file></xliff>`

const faultOf = (read: CatalogueFile | FileFault) => ('fault' in read ? read.fault : 'none')
const targetsOf = (read: CatalogueFile | FileFault) => ('fault' in read ? [] : read.entries.map(({ target }) => target))

describe('a file for translators is refused', () => {
  it.each([
    ['that names another file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'unexpected DOCTYPE'],
    ['that grows without end', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>', 'unexpected DOCTYPE'],
    ['that uses what it does not define', xliff(unit('&a;')), 'undefined entity.'],
    [
      'with 65 elements inside each other',
      xliff(unit('<g id="b1">'.repeat(65))),
      'more than 64 elements inside each other'
    ],
    ['that is only a word', 'hello', 'neither PO nor XLIFF'],
    ['that is a document of an office', 'PK\u0003\u0004\u0000word/document.xml', 'neither PO nor XLIFF'],
    ['that is another kind of XML', '<foo/>', 'unexpected `foo`, expected XLIFF 1.2 or 2.1'],
    ['that is one comment', `<!--${'-'.repeat(1_000_000)}`, 'malformed comment.'],
    ['of a million brackets', '<'.repeat(1_000_000), 'disallowed character in tag name'],
    [
      'with more texts than a deck has, in XLIFF',
      xliff(unit('y').repeat(20_001)),
      '`20001` texts, expected at most `20000`'
    ],
    [
      'with a text longer than a slide, in XLIFF',
      xliff(unit('y'.repeat(16_385))),
      'a text of more than `16384` letters'
    ],
    [
      'with more texts than a deck has, in PO',
      po(...Array.from({ length: 20_001 }, (_, index) => entry(`k${index}`, 'x', 'y'))),
      '`20001` texts, expected at most `20000`'
    ],
    [
      'with a text longer than a slide, in PO',
      po(entry('k', 'x', 'y'.repeat(16_385))),
      'a text of more than `16384` letters'
    ]
  ])('%s', (_, text, fault) => {
    expect(faultOf(readExchange(text))).toContain(fault)
  })
})

describe('a file for translators is read', () => {
  it('without the entry that says what it is', () => {
    expect(targetsOf(readExchange('msgctxt "k"\nmsgid "x"\nmsgstr "y"\n'))).toEqual(['y'])
  })

  it('with a character that does not exist shown as such', () => {
    const read = readExchange(
      `<xliff version="2.1" srcLang="en" trgLang="fr"><file original="water"><unit id="k"><segment><source>x</source><target><cp hex="FFFFFFFF"/><cp hex="110000"/><cp hex="0009"/>y</target></segment></unit></file></xliff>`
    )
    expect(targetsOf(read)).toEqual([' \ufffd\ty'])
  })

  it('with line ends that only JavaScript knows, which are letters of a text', () => {
    expect(targetsOf(readExchange(po(entry('k', 'x', '\u2028y\\\u2029'))))).toEqual(['\u2028y\u2029'])
  })

  it('with names that every object has, which change nothing', () => {
    const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']
    for (const text of [
      xliff(...names.map(name => unit('y', name))),
      po(...names.map(name => entry(name, 'x', 'y'))),
      po(...names.map(name => entry(name, name, name)))
    ]) {
      const read = readExchange(text)
      expect('fault' in read ? read : read.entries.map(({ key }) => key)).toEqual(names)
    }
    expect(Reflect.get({}, 'x')).toBeUndefined()
    expect(Reflect.get({}, 'target')).toBeUndefined()
  })

  it.runIf(isLong)('with a hundred thousand tags among words, in steps that grow with its size', long, () => {
    // Were each tag looked at once for every other, this would take minutes.
    const read = readExchange(xliff(unit('a<x id="x1"/>'.repeat(100_000))))
    expect(faultOf(read)).toBe('a text of more than `16384` letters')
  })
})
