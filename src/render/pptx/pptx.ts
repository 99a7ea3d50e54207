import type { Format } from '../format.js'
import { drawDeck, presentationFile } from './file.js'

/**
 * The deck for PowerPoint and whatever else opens its files: `slides.pptx` for everybody, and `deck.pptx` with the notes. Everything on a slide is
 * text, a list, a table, a shape or a picture that can be changed there.
 */
export const pptx: Format = {
  name: 'pptx',
  files: [
    { path: 'slides.pptx', title: 'fileSlidesPptx', audience: 'everyone' },
    { path: 'deck.pptx', title: 'fileDeckPptx', audience: 'facilitator' }
  ],
  measured: false,
  byDefault: false,
  render(input) {
    const drawn = drawDeck(input)
    return [
      { path: 'slides.pptx', bytes: presentationFile(input, drawn, { withNotes: false }) },
      { path: 'deck.pptx', bytes: presentationFile(input, drawn, { withNotes: true }) }
    ]
  }
}
