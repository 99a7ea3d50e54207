/** What the parts of drawn slides are called by, as CSS selectors, for what asks a browser how they are laid out. */
export const measuredParts = {
  slide: '.slides > .slide',
  body: '.slide-body',
  foot: '.slide-foot',
  /** Drawn, but no part of what the slide says: what stands in its margin, or is not to be seen. */
  unseen: '.unseen, .draft-mark',
  /** The outermost elements of the blocks of a slide. */
  block: ':is(.slide-body, .slide-head, .panel, .column, .words, .shown, .slide-sources) > :not(.columns, .beside)',
  /** What a block is, by the first of these that it matches, for blocks whose class does not say it; else text. */
  kinds: [
    ['ul, ol', 'list'],
    ['table', 'table'],
    ['blockquote', 'quotation'],
    ['pre', 'code'],
    ['figure, img, p:has(> img)', 'picture'],
    ['.slide-head *', 'title']
  ],
  /** Drawings whose edges count, beside those of lines of text. */
  drawings: 'img:not(.backdrop), table, .diagram, pre',
  // What a panel leaves for the drawing at its foot is enough, however little it is.
  pictures: 'img:not(.backdrop, .scene img)',
  /** What goes to the edges of the slide on purpose: pictures with their captions, and the rows of a divider with the line above them, whose words do not. */
  bleeding:
    '.layout-picture-full .slide-body img, .tall-picture .captioned img, :is(.layout-picture-half, .illustrated, .asked-beside) :is(.shown, .shown *), .layout-section :is(.parts, .part, .part-share, .part-share *)',
  /** What has the whole height of the slide, beside title, body and foot. */
  panel: '.with-facts .facts',
  /** The words in a shape of a diagram. */
  diagramLabels: '.diagram :is(.label, .small-list)'
} as const

export type MeasuredParts = typeof measuredParts
