import type { Element } from 'hast'
import { h } from 'hastscript'
import { iconOf } from '../../deck/icons.js'
import { messageLine } from './message-line.js'
import { sign } from './sign.js'

// What is seldom changed while one writes: signs in the bar, each with its name below it.

/** Ways to look at the deck in other themes and on other screens, what the audience sees, and the messages. */
export function tools(themes: readonly string[]): Element[] {
  return [
    h('div', { className: ['tools'], role: 'group', ariaLabel: 'View' }, [
      h('label', { className: ['tool'], id: 'themes', dataName: 'Theme' }, [
        sign(signs.theme),
        shortName('Theme'),
        h('select', { id: 'theme', ariaLabel: 'Theme' }, [
          h('option', { value: '' }, 'as in the deck'),
          ...themes.map(theme => h('option', { value: theme }, theme))
        ])
      ]),
      looks('screen', 'Screen', [
        ['tall', 'Screen of 4 : 3', [h('span', { className: ['screen-sign'] }), shortName('Screen')]]
      ]),
      looks('light', 'Colours', [
        ['pale', 'Washed out, as on a weak projector', [sign(iconOf('sun')?.path), shortName('Washed out')]],
        ['grey', 'Grey', [sign(signs.grey), shortName('Grey')]]
      ])
    ]),
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
  ]
}

/** Signs that no deck needs: a palette, and a disc that is half filled. */
const signs = {
  theme:
    'M12 22a1 1 0 010-20 10 9 0 0110 9 5 5 0 01-5 5h-2.25a1.75 1.75 0 00-1.4 2.8l.3.4a1.75 1.75 0 01-1.4 2.8zM13.5 6.5h.01M17.5 10.5h.01M6.5 12.5h.01M8.5 7.5h.01',
  grey: 'M2 12a10 10 0 1020 0a10 10 0 10-20 0zM12 18a6 6 0 000-12zM14 8v8M16 10v4'
}

/** Buttons for one way to look at the deck: what is pressed is left by a second press, or by pressing another. */
function looks(id: string, name: string, options: readonly (readonly [string, string, Element[]])[]): Element {
  return h(
    'div',
    { className: ['looks'], id, role: 'group', ariaLabel: name },
    options.map(([value, words, shown]) =>
      h(
        'button',
        { type: 'button', className: ['tool'], dataLook: value, ariaPressed: 'false', ...named(words) },
        shown
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
