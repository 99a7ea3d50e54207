import type { Position } from 'unist'
import type { Deck } from '../../deck/deck.js'
import type { Picture } from '../../deck/picture.js'
import { blocksOf } from '../../deck/walk.js'
import { quote } from '../quote.js'
import type { Rule } from '../rule.js'

const reasons: Readonly<Record<Exclude<Picture['state'], 'found'>, { what: string; fix: string }>> = {
  missing: {
    what: 'there is no such file',
    fix: 'Put the file into `images/` beside the deck, and check its name, capitals too.'
  },
  outside: { what: "it lies outside the deck's folder", fix: 'Copy the picture into `images/` beside the deck.' },
  'not-a-picture': {
    what: 'it is no PNG, JPEG, GIF, WebP or AVIF',
    fix: 'Open it in a picture program and save it as PNG or JPEG.'
  },
  'too-big': { what: 'it is larger than 20 MB', fix: 'Save it smaller: a slide shows 1280 pixels across.' },
  remote: {
    what: 'it lies on the internet, and the room may have none',
    fix: 'Download it, see that you may use it, and put it into `images/` beside the deck.'
  }
}

export const pictureCanBeShown: Rule = {
  id: 'picture-can-be-shown',
  severity: 'error',
  wants: "Every picture lies in the deck's folder and is a picture.",
  why: 'The deck travels as one file; a picture that is not inside is a hole on the wall.',
  check(deck, report) {
    for (const { address, place } of picturesOf(deck)) {
      const picture = deck.pictures[address]
      if (!picture || picture.state === 'found') continue
      const { what, fix } = reasons[picture.state]
      report({ what: `Unexpected picture ${quote(address)}: ${what}`, fix, place })
    }
  }
}

function picturesOf(deck: Deck): { address: string; place: Position | undefined }[] {
  const images = [...blocksOf(deck, 'image')].map(({ block }) => ({ address: block.url, place: block.position }))
  const backgrounds = deck.slides.flatMap(({ background, place }) =>
    background && 'picture' in background ? [{ address: background.picture, place }] : []
  )
  return [...images, ...backgrounds]
}
