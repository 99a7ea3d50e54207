import { blockKinds, ownTypes } from '../deck/block-kinds.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type Finding, type RuleMeta } from '../deck/diagnostic.js'
import type { Cut, MeasuredSlide } from '../deck/measured-slide.js'
import { counted, nameOf, quote } from '../deck/phrasing.js'
import { diagramFits } from './rules/diagram-fits.js'
import { pictureCanBeShown } from './rules/picture-can-be-shown.js'
import { slideFits } from './rules/slide-fits.js'

/** The slides that do not fit on one shape of screen. */
interface MeasuredScreen {
  readonly name: string
  readonly slides: readonly MeasuredSlide[]
}

export const slideOverflows: RuleMeta = {
  id: 'slide-overflows',
  severity: 'error',
  wants: 'Everything on a slide fits on it, as a browser draws it on a wide and on a narrow screen.',
  why: 'Nobody in the room sees what runs over the edge, and nobody tells you.'
}

/**
 * Adds what a browser measured to a deck's diagnostics. Measurements replace the predictions of `slide-fits`,
 * and no slide is reported twice for the same reason.
 */
export function withMeasured(
  messages: readonly Diagnostic[],
  deck: Deck,
  screens: readonly MeasuredScreen[]
): readonly Diagnostic[] {
  const others = messages.filter(({ rule }) => rule !== slideFits.id)
  const reported = new Map<string, Diagnostic>()
  for (const { name, slides } of screens)
    for (const measured of slides) {
      const slide = deck.slides.find(({ id }) => id === measured.id)
      if (!slide) continue
      const only = screens.every(other => other.slides.some(({ id }) => id === slide.id)) ? '' : ` at ${name}`
      const on = `on ${nameOf(slide)}${only}`
      for (const [index, { rule = slideOverflows, what, fix }] of findingsOf(measured, on, others).entries()) {
        const key = `${slide.id} ${index}`
        if (!reported.has(key))
          reported.set(key, createDiagnostic(rule, { file: deck.file, place: slide.place, what, fix }))
      }
    }
  const line = ({ place }: Diagnostic) => place?.start.line ?? 0
  return [...others, ...reported.values()].sort((a, b) => a.file.localeCompare(b.file) || line(a) - line(b))
}

interface MeasuredFinding extends Finding {
  /** `slide-overflows` where this is left out. */
  readonly rule?: RuleMeta
}

/** `on` says on which slide and, where it is one of several, on which screen. */
function findingsOf(
  { down, across, words, labels, pictures, broken }: MeasuredSlide,
  on: string,
  others: readonly Diagnostic[]
): MeasuredFinding[] {
  return [
    ...(down
      ? [
          {
            what: `Unexpected \`${counted(down.lines, 'line')}\` too many ${on}: ${named(down)} is cut`,
            fix: 'Cut the slide in two with `---` and a title (`## …`) below it, or move text into `:::notes` or `:::paper`.'
          }
        ]
      : []),
    ...(across
      ? [
          {
            what: `Unexpected width ${on}: ${named(across)} runs \`${counted(across.characters, 'character')}\` over the edge`,
            fix: 'Take out a column, shorten its words, or cut the slide in two with `---`.'
          }
        ]
      : []),
    ...words.map(({ text, lines }) => ({
      what: `Unexpected word of \`${[...text].length}\` characters ${on}: ${quote(text, 24)} is broken over \`${counted(lines, 'line')}\``,
      fix: 'Put spaces or hyphens where it may be broken, or write it shorter.'
    })),
    ...labels
      .filter(({ text }) => !isPredicted(text, others))
      .map(({ text, lines }) => ({
        what: `Unexpected \`${counted(lines, 'line')}\` too many in ${quote(text)} in the diagram ${on}`,
        fix: 'Keep the words that carry the point, or choose another layout.'
      })),
    ...pictures.map(({ alt, height }) => ({
      what: `Unexpected room of \`${counted(height, 'pixel')}\` for the picture ${quote(alt)} ${on}, expected at least \`120\``,
      fix: 'Give the picture a slide of its own, or remove some of the text next to it.'
    })),
    ...broken.map(alt => ({
      rule: pictureCanBeShown,
      what: `Unexpected picture ${alt === '' ? '' : `${quote(alt)} `}${on} that no browser can draw`,
      fix: 'Open the picture and save it again as PNG or JPEG.'
    }))
  ]
}

function named({ kind: markdown, classes, begins }: Cut): string {
  const own = ownTypes.find(type => classes.includes(type))
  const kind = own ? blockKinds[own].cutAs : markdown
  return begins === '' ? `the ${kind}` : `the ${kind} that begins ${quote(begins, 40)}`
}

/** Whether `diagram-fits` has reported already that words are too many, be it at the slide or in a translation's catalogue. */
function isPredicted(words: string, messages: readonly Diagnostic[]): boolean {
  return messages.some(({ rule, what }) => rule === diagramFits.id && what.includes(quote(words)))
}
