import type english from '../../templates/labels/en.json'

/** The interface's words in the deck's language; `{name}` marks a place to fill. English stands in for what a language lacks. */
export type Labels = Readonly<Record<keyof typeof english, string>>

/** One slice of an embedded font. */
export interface FontFace {
  readonly family: string
  /** As CSS has it: `400`, or `400 700` for a font that has every weight between. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
  /** CSS `unicode-range` of the slice; empty when it may be asked for any character. */
  readonly range: string
  /** WOFF2 bytes in base64. */
  readonly data: string
}

/** Returns the font that was cut before from these inputs, else the one that `cut` cuts now. */
export type CutCache = (inputs: readonly string[], cut: () => Promise<Uint8Array>) => Promise<Uint8Array>

/** The fonts that pages choose from, and where what is cut of them is kept. */
export interface Fonts {
  readonly faces: readonly FontFace[]
  /** Absent: nothing is kept from one run to the next. */
  readonly cuts?: CutCache
}

/** All that outputs are made with beside the deck: read from `templates/`, reveal.js and the font packages by the source room. */
export interface Templates {
  readonly labels: Labels
  /** Every `.css` file below `templates/`, by its path there: `slides/slide.css`, `themes/field.css`. */
  readonly styles: Readonly<Record<string, string>>
  /** Classic scripts by name: `reveal`, `slides`, `presenter`, `preview`. */
  readonly scripts: Readonly<Record<string, string>>
  /** reveal.js's own structural sheet. */
  readonly revealStyle: string
  readonly fonts: Fonts
}

/**
 * A label with its places filled: `fill(labels.pageOf, { page: 1, pages: 3 })`. A place may hold the forms of a word, of which it takes
 * the one that a language uses with a number: `{minutes:ru one=минута few=минуты many=минут}`.
 */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(
    /\{(\w+)(?::([A-Za-z-]+) ([^{}]*))?\}/g,
    (whole, name: string, language: string | undefined, forms = '') => {
      const value = values[name]
      if (value === undefined) return whole
      return language === undefined ? String(value) : formFor(value, language, forms)
    }
  )
}

// Of a range, the last number decides; `2,5` is one number.
function formFor(value: string | number, language: string, forms: string): string {
  const number = Number(
    String(value)
      .match(/\d+(?:[.,]\d+)?/g)
      ?.at(-1)
      ?.replace(',', '.') ?? 0
  )
  const category = new Intl.PluralRules(language).select(number)
  const found = new Map([...forms.matchAll(/(\w+)=(.*?)(?=\s+\w+=|$)/g)].map(([, name, form]) => [name, form ?? '']))
  return found.get(category) ?? found.get('other') ?? ''
}
