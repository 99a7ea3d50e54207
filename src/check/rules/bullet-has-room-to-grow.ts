import { isSource } from '../../deck/language.js'
import { quote } from '../../deck/phrasing.js'
import { amountOf } from '../amount.js'
import type { Rule } from '../rule.js'
import { bulletsIn, onScreen, ownText } from '../screen.js'

const words = 7
// Ours: one or two are said shorter by any translator.
const allowed = 2

export const bulletHasRoomToGrow: Rule = {
  id: 'bullet-has-room-to-grow',
  severity: 'info',
  wants: 'In a lesson that will be translated, an English bullet has at most seven words.',
  why: 'French, Spanish and Russian need about a third more letters. A bullet that fills the line in English takes two lines in translation.',
  source: 'Growth tables of Autodesk and Microsoft. Seven words, 70 % of what a bullet may have, are our own.',
  limits: { words },
  check(deck, report, { words: max = words }) {
    if (!deck.language.startsWith('en') || !isSource(deck)) return
    const long = deck.slides
      .flatMap(slide => bulletsIn(onScreen(slide)))
      .map(item => ({ item, text: ownText(item) }))
      .filter(({ text }) => amountOf(text, deck.language).count > max)
    const [first] = long
    if (!first || long.length <= allowed) return
    report({
      what: `Unexpected \`${long.length}\` bullets of more than \`${max}\` words, the first is ${quote(first.text)}`,
      fix: 'Shorten them before they are translated; `backbrief build --language en-XA` shows what longer words will do.',
      place: first.item.position
    })
  }
}
