import { quote } from '../../deck/phrasing.js'
import { pictureAddresses } from '../../deck/picture-addresses.js'
import type { Rule } from '../rule.js'

const mebibyte = 1024 * 1024

/** All pictures of a deck together. Each page that holds them is a third larger, and old computers have to open it. */
const mostBytes = 100 * mebibyte

export const picturesHaveRoom: Rule = {
  id: 'pictures-have-room',
  severity: 'error',
  wants: 'All pictures of a deck together take at most 100 MiB.',
  why: 'Each page of a deck is one file that holds all of its pictures. One that is larger does not open on old computers, and cannot be printed.',
  check(deck, report) {
    const sizes = pictureAddresses(deck).flatMap(address => {
      const picture = Object.hasOwn(deck.pictures, address) ? deck.pictures[address] : undefined
      return picture?.state === 'found' && picture.bytes !== undefined ? [{ address, bytes: picture.bytes }] : []
    })
    const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
    const largest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0]
    if (!largest || all <= mostBytes) return
    report({
      what: `Unexpected \`${Math.ceil(all / mebibyte)}\` MiB of pictures in the deck, expected at most \`100\`; the largest is ${quote(largest.address)} with \`${Math.ceil(largest.bytes / mebibyte)}\``,
      fix: 'Save photographs that are PNG as JPEG, take out pictures that nobody needs, or make two decks of this one.',
      place: deck.slides[0]?.place
    })
  }
}
