import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../src/render/page-content.js'
import { addressOf } from '../../src/render/picture-place.js'

describe('the headings of a page', () => {
  it('are read without their elements, a line break as a space', () => {
    const page = h('body', [h('h1', ['Aim & ', h('em', 'scope')]), h('section', [h('h2', ['Two', h('br'), 'lines'])])])
    expect(contentOf(page).headings).toEqual(['Aim & scope', 'Two lines'])
  })

  it('are read without what is invisible in a line of text', () => {
    expect(contentOf(h('body', [h('h3', 'soft\u00adhyphen \u2066 10–15 \u2069')])).headings).toEqual([
      'softhyphen 10–15'
    ])
  })

  it('are what is a heading, not what looks like one', () => {
    const page = h('body', [
      h('style', 'h1 { content: "<h1>no</h1>" }'),
      h('h2', ['Rivers ', h('img', { alt: '</h2><h1>no</h1>' })])
    ])
    expect(contentOf(page).headings).toEqual(['Rivers'])
  })
})

describe('the texts of a page', () => {
  it('leave out the name of a fact for which an icon stands on a slide, and have it on paper', () => {
    const facts = h('ul', [h('li', { className: ['fact'] }, [h('svg'), h('strong', 'Method'), ' in pairs'])])
    const textsOf = (page: ReturnType<typeof h>) => contentOf(h('body', [page])).texts.map(({ text }) => text)
    expect(textsOf(h('section', { className: ['slide'] }, facts))).toEqual(['in pairs'])
    expect(textsOf(facts)).toEqual(['Method', 'in pairs'])
  })

  it('stand under the id of the innermost element around them', () => {
    const page = h('body', [
      h('section', { id: 'wells' }, [h('p', ['A  cover\nof ', h('b', 'stone')]), h('p', { id: 'rope' }, 'A rope')]),
      'End'
    ])
    expect(contentOf(page).texts).toEqual([
      { text: 'A cover of', id: 'wells' },
      { text: 'stone', id: 'wells' },
      { text: 'A rope', id: 'rope' },
      { text: 'End', id: undefined }
    ])
  })

  it('are one text where nothing stands between them', () => {
    const page = h('p', ['one ', 'two', h('br'), 'three'])
    expect(contentOf(page).texts.map(({ text }) => text)).toEqual(['one two', 'three'])
  })

  it('are those that a reader sees', () => {
    const page = h('body', [
      h('p', { hidden: true }, ['hidden', h('b', 'with it')]),
      h('p', { className: ['unseen'] }, 'unseen'),
      h('td', { className: ['in-table'] }, 'a number of a chart that is not drawn'),
      h('span', { className: ['scale'], ariaHidden: 'true' }, 'a number of its scale'),
      h('script', 'let no'),
      h('svg', [h('title', 'title'), h('text', 'drawn')])
    ])
    expect(contentOf(page).texts.map(({ text }) => text)).toEqual(['drawn'])
  })
})

it('pictures and links are listed once each', () => {
  const picture = addressOf('image/png', Buffer.from('a well'))
  const page = h('body', [
    h('img', { src: picture }),
    h('a', { href: 'https://example.org/?a=1&b=2' }, [h('img', { src: picture })]),
    h('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })
  ])
  const { images, links } = contentOf(page)
  expect(images).toEqual([expect.stringMatching(/^Picture[\da-f]{64}$/)])
  expect(links).toEqual(['https://example.org/?a=1&b=2'])
})
