import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import { pageId } from '../../deck/page-ids.js'
import { scheduleOf } from '../../deck/schedule.js'
import { drawSlide } from '../drawing/draw-slide.js'
import type { Format, RenderInput } from '../format.js'
import { htmlDocument } from '../page.js'
import { drawingStyles, style } from '../style.js'
import { controls, plan } from './controls.js'
import { slideNotes } from './slide-notes.js'
import { presenterTexts } from './texts.js'

/**
 * The facilitator's own file: it opens slides.html, which lies beside it, as the projector window and drives it; it shows
 * the current and the next slide, notes, answers, a clock and the pace against the plan.
 */
export const presenter: Format = {
  name: 'presenter',
  byDefault: true,
  showsSlides: true,
  render: async input => [{ path: 'presenter.html', text: await presenterHtml(input) }]
}

function presenterHtml(input: RenderInput): Promise<string> {
  const { deck, templates, options } = input
  const { labels, scripts } = templates
  const participants = forParticipants(deck)
  const schedule = scheduleOf(deck)
  const drawing = { deck: participants, labels, steps: true, draft: !options.release, titles: 'paragraph' as const }
  return htmlDocument({
    language: deck.language,
    title: `${labels.presenterView} – ${deck.frontMatter.title}`,
    fonts: templates.fonts,
    moreText: Object.values(presenterTexts(labels)).join(''),
    styles: [...drawingStyles(templates, deck), style(templates, 'presenter/presenter.css')],
    scripts: [scripts.presenter ?? ''],
    bodyAttributes: {
      dataTexts: JSON.stringify(presenterTexts(labels)),
      dataDeck: `${deck.id}/${deck.language}`
    },
    body: [
      controls(deck, labels),
      h('main', { className: ['desk'] }, [
        h('section', { className: ['stage', 'current'], ariaLabel: labels.currentSlide }, [
          h('div', { className: ['stage-head'] }, [
            h('h2', labels.currentSlide),
            h('p', { id: pageId('projector'), role: 'status' }, labels.projectorClosed),
            h('button', { type: 'button', id: pageId('open'), className: ['primary'] }, labels.openProjector)
          ]),
          h('div', { className: ['frame'], id: pageId('current') })
        ]),
        h('section', { className: ['stage', 'next'], ariaLabel: labels.nextUp }, [
          h('div', { className: ['stage-head'] }, [h('h2', labels.nextUp)]),
          h('div', { className: ['frame'], id: pageId('next') })
        ]),
        h('section', { className: ['notes'], id: pageId('notes'), tabIndex: 0, ariaLabel: labels.notes }, [
          ...schedule.slides.map(scheduled => slideNotes(scheduled, input))
        ]),
        plan(schedule, labels)
      ]),
      h(
        'div',
        { id: pageId('drawings'), hidden: true },
        participants.slides.map(slide => drawSlide(slide, drawing))
      )
    ]
  })
}
