import { forParticipants } from '../../deck/audience.js'
import type { Format } from '../format.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawAttendance } from './attendance.js'
import { certificatePage, drawCertificates } from './certificate.js'
import { drawEvaluation } from './evaluation.js'

/**
 * The papers of a course: what participants say of it, who was there, and what they take home. They hold nothing of the facilitator's, but two are
 * for the facilitator alone once they are filled in: they hold names.
 */
export const forms: Format = {
  name: 'forms',
  byDefault: false,
  files: [
    { path: 'evaluation.pdf', title: 'fileEvaluationPdf', audience: 'everyone', printed: true, forCourse: true },
    { path: 'evaluation.html', title: 'fileEvaluationHtml', audience: 'everyone', forCourse: true },
    { path: 'attendance.pdf', title: 'fileAttendancePdf', audience: 'facilitator', printed: true, forCourse: true },
    { path: 'attendance.html', title: 'fileAttendanceHtml', audience: 'facilitator', forCourse: true },
    { path: 'certificate.pdf', title: 'fileCertificatePdf', audience: 'facilitator', printed: true, forCourse: true },
    { path: 'certificate.html', title: 'fileCertificateHtml', audience: 'facilitator', forCourse: true }
  ],
  measured: false,
  async render(whole) {
    const input = { ...whole, deck: forParticipants(whole.deck) }
    const { deck, options, templates } = input
    const { labels } = templates
    const { title } = deck.frontMatter
    const styles = [templates.styles['forms/forms.css'] ?? '']
    const page = pageSizes[options.paper]
    const wide = { width: page.height, height: page.width }
    const [evaluation, attendance, certificate] = await Promise.all([
      paperDocument(input, { title: fill(labels.evaluationTitle, { title }), styles, body: drawEvaluation(input) }),
      paperDocument(input, { title: fill(labels.attendanceTitle, { title }), styles, body: drawAttendance(input) }),
      paperDocument(input, {
        title: fill(labels.certificateTitle, { title }),
        styles,
        pages: certificatePage(wide),
        body: drawCertificates(input)
      })
    ])
    return [
      { path: 'evaluation.html', ...evaluation },
      { path: 'evaluation.pdf', printedFrom: 'evaluation.html', page },
      { path: 'attendance.html', ...attendance },
      { path: 'attendance.pdf', printedFrom: 'attendance.html', page },
      { path: 'certificate.html', ...certificate },
      { path: 'certificate.pdf', printedFrom: 'certificate.html', page: wide }
    ]
  }
}
