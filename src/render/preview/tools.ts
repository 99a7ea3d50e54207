import type { Element } from 'hast'
import { h } from 'hastscript'
import { iconOf } from '../../deck/icons.js'
import { messageLine } from './message-line.js'
import { sign } from './sign.js'

// What is seldom changed while one writes: signs, each with its name beside it.

/** At the end of the bar: what the audience sees, and the messages. */
export const windows: Element = h('div', { className: ['tools'] }, [
  h(
    'a',
    {
      className: ['tool'],
      id: 'audience',
      href: '/slides.html',
      target: '_blank',
      rel: ['noopener'],
      ...named('What the audience sees')
    },
    [sign(iconOf('screen')?.path), shortName('Audience')]
  ),
  // Its words are its name: a number in a wide bar, in a narrow window how many there are of each kind.
  h(
    'button',
    {
      type: 'button',
      className: ['tool'],
      id: 'fold-messages',
      ariaExpanded: 'false',
      ariaControls: ['panel']
    },
    [
      sign(iconOf('checklist')?.path),
      h('span', { className: ['tool-name'] }, 'Messages'),
      ' ',
      h('span', { id: 'message-count' }),
      messageLine
    ]
  )
])

/** Below the deck: which slide is looked at, and ways to see the deck in other themes and on worse screens. */
export function foot(themes: readonly string[]): Element {
  return h('footer', { className: ['foot'], ariaLabel: 'View' }, [
    h('p', { id: 'here' }),
    h('label', { className: ['tool'], id: 'themes', dataName: 'Theme' }, [
      sign(palette),
      shortName('Theme'),
      h('select', { id: 'theme', ariaLabel: 'Theme' }, [
        // The page fills in which that is.
        h('option', { value: '' }, 'as written'),
        ...themes.map(theme => h('option', { value: theme }, theme))
      ])
    ]),
    h('div', { className: ['tests'] }, [
      h('span', { className: ['group-name'] }, 'Projector test'),
      looks('screen', 'Screen', [['tall', '4:3 screen', 'as older projectors have']]),
      looks('light', 'Colours', [
        ['pale', 'Washed out', 'as on a weak projector'],
        ['grey', 'Grey', 'as some printers and eyes see it']
      ])
    ])
  ])
}

/** A sign that no deck needs. */
const palette =
  'M12 22a1 1 0 010-20 10 9 0 0110 9 5 5 0 01-5 5h-2.25a1.75 1.75 0 00-1.4 2.8l.3.4a1.75 1.75 0 01-1.4 2.8zM13.5 6.5h.01M17.5 10.5h.01M6.5 12.5h.01M8.5 7.5h.01'

/** Switches for one way to look at the deck, each with what it is for: one that is on is turned off by a second press, or by pressing another. */
function looks(id: string, name: string, options: readonly (readonly [string, string, string])[]): Element {
  return h(
    'div',
    { className: ['looks'], id, role: 'group', ariaLabel: name },
    options.map(([value, words, purpose]) =>
      h(
        'button',
        {
          type: 'button',
          className: ['tool'],
          dataLook: value,
          ariaPressed: 'false',
          ...named(`${words}, ${purpose}`)
        },
        [h('span', { className: ['switch'] }), shortName(words)]
      )
    )
  )
}

/** Beside its sign, where the bar has room. */
function shortName(name: string): Element {
  return h('span', { className: ['tool-name'], ariaHidden: 'true' }, name)
}

/** A name for those who listen, and for those who point. */
function named(name: string) {
  return { ariaLabel: name, dataName: name }
}
