import { px } from './box-sizes.js'

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
