import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Labels } from '../templates.js'

/** The window that asks what is to be said about a picture before it is put on a slide; its script shows the picture. */
export function pictureWindow(labels: Labels): Element {
  const field = (name: string, words: string, required: boolean) =>
    h('label', [
      `${words} `,
      h('input', { id: `picture-${name}`, type: 'text', dir: 'auto', maxLength: 1000, required })
    ])
  return h('dialog', { id: 'picture', className: ['window'], ariaLabelledBy: ['picture-title'] }, [
    h('h2', { id: 'picture-title' }, labels.deskPicture),
    h('div', { id: 'picture-shown', ariaHidden: 'true' }),
    field('alt', labels.deskPictureAlt, true),
    field('caption', labels.deskPictureCaption, false),
    field('rights', labels.deskPictureRights, true),
    h('p', { className: ['hint'] }, labels.deskPictureHint),
    h('p', { id: 'picture-status', role: 'alert' }),
    h('p', { className: ['actions'] }, [
      h('button', { type: 'button', id: 'picture-insert' }, labels.deskPictureInsert),
      h('button', { type: 'button', id: 'picture-cancel' }, labels.deskCancel)
    ])
  ])
}
