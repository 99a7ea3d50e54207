import type { Image } from 'mdast'
import type { Finding } from '../../deck/diagnostic.js'
import { nameOf, quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { openingPhrase } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

const characters = 150
const fileName = /^\S+\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i

export const imageHasAlt: Rule = {
  id: 'image-has-alt',
  severity: 'error',
  wants: 'Every picture has alternative text: one short sentence, or the word `decorative` if it carries no meaning.',
  why: 'People who cannot see the picture, on the wall or on paper, have only this text.',
  source: 'WCAG 1.1.1 asks for the text; at most 150 characters is common practice',
  limits: { characters },
  check(deck, report, { characters: max = characters }) {
    for (const { slide, block: image } of blocksOf(deck, 'image')) {
      const finding = judge(image, deck.language, max)
      if (finding) report({ ...finding, what: `${finding.what} on ${nameOf(slide)}`, place: image.position })
    }
  }
}

function judge(image: Image, language: string, max: number): Finding | undefined {
  const alt = (image.alt ?? '').replace(/\s+/g, ' ').trim()
  if (alt === '')
    return {
      what: `Unexpected picture ${quote(image.url)} without a text in its place`,
      fix: `Write \`![what it shows](${image.url})\`, or \`![decorative](${image.url})\` if it says nothing.`
    }
  if (fileName.test(alt) || alt === baseName(image.url))
    return {
      what: `Unexpected file name ${quote(alt)} in place of the picture`,
      fix: 'Write what the picture shows, as you would describe it on the telephone.',
      severity: 'warning'
    }
  const opening = openingPhrase(alt, wordsOf(language)?.pictureOpenings ?? [], language)
  if (opening !== undefined)
    return {
      what: `Unexpected opening ${quote(opening)} in the alternative text of a picture`,
      fix: `Begin with what it shows: that it is a picture, every reader knows.`,
      severity: 'warning'
    }
  if ([...alt].length > max)
    return {
      what: `Unexpected \`${[...alt].length}\` characters in the alternative text of a picture, expected at most \`${max}\``,
      fix: 'Say in one sentence what it shows, and the rest in `:::notes` or `:::paper`.',
      severity: 'warning'
    }
  return undefined
}

function baseName(address: string): string {
  return (address.split('/').at(-1) ?? '').replace(/\.\w+$/, '')
}
