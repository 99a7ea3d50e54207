import type { Rule } from '../rule.js'

export const lessonReviewIsAhead: Rule = {
  id: 'lesson-review-is-ahead',
  severity: 'warning',
  wants: 'The lesson’s review date is in the future.',
  why: 'You set this date yourself, because names, missions and policies change. After it, nobody guarantees that the lesson is still right.',
  source: 'UN policies and guidelines carry a date of review on their first page',
  check(deck, report, _limits, today) {
    const { date, review } = deck.frontMatter
    const place = deck.fieldPlaces.review
    if (review === undefined) return
    // Dates as they are written, `2026-11-24`, sort as text.
    if (review <= date)
      report({
        what: `Unexpected day of review \`${review}\`, expected one after the lesson’s own \`date\`, \`${date}\``,
        fix: 'Write a day within the next two years.',
        place
      })
    else if (today !== undefined && today > review)
      report({
        what: `Unexpected day of review \`${review}\`, which has passed`,
        fix: 'Look through the sources and names, then write a new `version`, `date` and `review`.',
        place
      })
  }
}
