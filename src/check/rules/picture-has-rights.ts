import { nameOf, quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'

export const pictureHasRights: Rule = {
  id: 'picture-has-rights',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'In a lesson about violence, every picture has its origin, licence and consent recorded below it.',
  why: 'A face on the screen can be a survivor’s, and somebody in the room may know that person. Whoever took the picture must have asked for consent.',
  source: 'Our own. Only a person can check that no survivor and nothing graphic is shown',
  check(deck, report) {
    if (!sensitivityOf(deck)) return
    for (const slide of deck.slides) {
      const [image] = all(slide.body, 'image')
      const background = slide.background && 'picture' in slide.background ? slide.background.picture : undefined
      const address = image?.url ?? background
      if (address === undefined || all(slide.body, 'sources').length > 0) continue
      report({
        what: `Unexpected picture ${quote(address)} without its origin on ${nameOf(slide)}`,
        fix: 'Add a `:::sources` block: who made the picture, under which licence, and that the people in it agreed. Or write `Own drawing.`',
        place: image?.position ?? slide.place
      })
    }
  }
}
