import sizes from '../../templates/slides/box-sizes.json' with { type: 'json' }

/** Lengths in px of a slide of 1280 x 720 that a sheet may set otherwise for a small screen: custom properties of every page. */
export const rootSizes = sizes.root
/** All lengths in px. `templates/slides/slide.css` lays slides out by these sizes, and this room predicts by them how much fits. */
export const px = { ...sizes.root, ...sizes.px }
/** Lengths in em of the text that they belong to. */
export const em = sizes.em
/** Numbers without a unit. */
export const ratio = sizes.ratio
