/**
 * A list of the titles, to hang on the door of the room. It is for everyone, so it is made of the deck without notes and answers.
 *
 * @type {import('backbrief').Format}
 */
export const poster = {
  name: 'poster',
  files: [{ path: 'poster.txt', audience: 'everyone' }],
  byDefault: true,
  render({ deck }) {
    const titles = deck.slides.map(({ title }) => title).filter(title => title !== '')
    return [{ path: 'poster.txt', text: `${titles.join('\n')}\n` }]
  }
}
