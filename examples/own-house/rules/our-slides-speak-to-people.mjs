/**
 * A title that says “participants”, in Swahili “washiriki”, speaks about the people in the room, not to them.
 *
 * @type {import('backbrief').Rule}
 */
export const slidesSpeakToPeople = {
  id: 'our-slides-speak-to-people',
  severity: 'warning',
  why: 'People listen to what is said to them.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const [word] = /\b(?:participants|washiriki)\b/i.exec(slide.title) ?? []
      if (word === undefined) continue
      report({
        what: `Unexpected \`${word}\` in the title \`${slide.title}\``,
        fix: 'Write the title to the people in the room.',
        place: slide.place
      })
    }
  }
}
