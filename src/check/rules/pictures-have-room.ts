import { quote } from '../../deck/phrasing.js'
import { bytesOf, maxPictureBytes, pictureBytes, pictureUses } from '../../deck/picture-addresses.js'
import type { Rule } from '../rule.js'

const mebibyte = 1024 * 1024

export const picturesHaveRoom: Rule = {
  id: 'pictures-have-room',
  severity: 'error',
  isFixed: true,
  wants: 'All pictures of a deck together take at most 100 MiB; one that is shown five times counts five times.',
  why: 'Each page of a deck is one file that contains all its pictures, as often as they are shown. Larger files do not open on old computers and cannot be printed.',
  check(deck, report) {
    const all = pictureBytes(deck)
    const shares = [...pictureUses(deck)].map(([address, uses]) => ({
      address,
      uses,
      bytes: uses * bytesOf(deck, address)
    }))
    const largest = shares.toSorted((a, b) => b.bytes - a.bytes)[0]
    if (!largest || all <= maxPictureBytes) return
    const times = largest.uses === 1 ? '' : `, which is shown \`${largest.uses}\` times`
    report({
      what: `Unexpected \`${Math.ceil(all / mebibyte)}\` MiB of pictures in the deck, expected at most \`100\`; the largest part is ${quote(largest.address)} with \`${Math.ceil(largest.bytes / mebibyte)}\`${times}`,
      fix: 'Save photographs that are PNG as JPEG, take out pictures that nobody needs or that are shown again and again, or make two decks of this one.',
      place: deck.slides[0]?.place
    })
  }
}
