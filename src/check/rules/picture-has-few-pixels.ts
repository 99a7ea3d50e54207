import { nameOf, quote } from '../../deck/phrasing.js'
import { pictureAddresses } from '../../deck/picture-addresses.js'
import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

// A slide is 1280 pixels across; the sharpest screens show two for each.
const maxPixels = 2560
// A large drawing of few colours takes little room, and is left as it is.
const small = 1024 * 1024

export const pictureHasFewPixels: Rule = {
  id: 'picture-has-few-pixels',
  severity: 'info',
  wants: 'No picture has more pixels than a projector or a printer can use.',
  why: 'Every picture is written into every file that shows it. Pixels that nobody sees make decks slow to open and to copy.',
  check(deck, report) {
    for (const slide of deck.slides)
      for (const address of pictureAddresses({ slides: [slide] })) {
        const picture = Object.hasOwn(deck.pictures, address) ? deck.pictures[address] : undefined
        if (picture?.state !== 'found' || (picture.bytes ?? 0) <= small) continue
        if (Math.max(picture.width, picture.height) <= maxPixels) continue
        const image = [...all([...slide.body, ...slide.notes], 'image')].find(({ url }) => url === address)
        report({
          what: `Unexpected \`${picture.width}\` by \`${picture.height}\` pixels in ${quote(address)} on ${nameOf(slide)}, expected at most \`${maxPixels}\` on a side`,
          fix: 'Save the picture again as JPEG, PNG or WebP: a build makes those smaller by itself, GIF and AVIF not.',
          place: image?.position ?? slide.place
        })
      }
  }
}
