import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'

/** What a body has at most, in px: below a title, above a foot of one line. */
export const bodyRoom =
  px['slide-height'] -
  px['slide-top'] -
  px['head-height'] -
  px['head-padding'] -
  px['head-line'] -
  px['body-top'] -
  px['body-end'] -
  px['foot-height']

/** How words of the larger step are set in a language, by its BCP 47 tag, with nothing between items but their usual gap. */
export function bodySizes(language: string): Sizes {
  const line = lineHeights(language)
  return {
    text: textSteps(language)['text-normal'],
    gap: px.gap,
    air: 0,
    line: line.normal,
    smallLine: line.small,
    language
  }
}
