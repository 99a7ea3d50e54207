import { blocksOf } from '../../deck/walk.js'
import { counted, quote } from '../quote.js'
import type { Finding, Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

const longest = 150

export const imageHasAlt: Rule = {
  id: 'image-has-alt',
  severity: 'error',
  wants: 'Every picture has words that say what it shows; one without meaning says `decorative`.',
  why: 'Who cannot see the picture, or has it on a bad copy, gets these words instead.',
  source: 'WCAG 1.1.1; up to 150 characters is common practice',
  check(deck, report) {
    const openings = wordsOf(deck.language)?.pictureOpenings ?? []
    for (const { block } of blocksOf(deck, 'image')) {
      const finding = faultOf(block.alt ?? '', block.url, openings)
      if (finding) report({ ...finding, place: block.position })
    }
  }
}

function faultOf(alt: string, url: string, openings: readonly string[]): Finding | undefined {
  const text = alt.trim()
  if (text === '')
    return {
      what: `Unexpected picture ${quote(url)} without words`,
      fix: `Write what it shows: \`![three people at a table](${url})\`. If it means nothing, write \`![decorative](${url})\`.`
    }
  if (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(text))
    return {
      what: `Unexpected file name ${quote(text)} as the words of a picture`,
      fix: 'Say what the picture shows.',
      severity: 'warning'
    }
  const opening = openings.find(words => text.toLowerCase().startsWith(`${words} `))
  if (opening)
    return {
      what: `Unexpected ${quote(opening)} in ${quote(text)}`,
      fix: 'Begin with what it shows: a screen reader says by itself that it is a picture.',
      severity: 'warning'
    }
  if (text.length > longest)
    return {
      what: `Unexpected ${counted(text.length, 'character')} of words for a picture, expected at most \`${longest}\``,
      fix: 'Keep one sentence; the long description belongs in `:::paper`.',
      severity: 'warning'
    }
  return undefined
}
