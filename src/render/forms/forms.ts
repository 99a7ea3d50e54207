import { forParticipants } from '../../deck/audience.js'
import type { Format, PageSize, RenderInput } from '../format.js'
import { pageSizes } from '../paper/page-size.js'
import { type PaperContent, paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawAttendance } from './attendance.js'
import { certificatePage, drawCertificates } from './certificate.js'
import { drawEvaluation } from './evaluation.js'

/** What the papers of a course say: nothing of the facilitator's. */
export function formContents(
  whole: RenderInput
): Readonly<Record<'evaluation' | 'attendance' | 'certificate', PaperContent>> {
  const input = { ...whole, deck: forParticipants(whole.deck) }
  const { deck, templates } = input
  const { labels } = templates
  const { title } = deck.frontMatter
  const styles = [templates.styles['forms/forms.css'] ?? '']
  return {
    evaluation: { title: fill(labels.evaluationTitle, { title }), styles, body: drawEvaluation(input) },
    attendance: { title: fill(labels.attendanceTitle, { title }), styles, body: drawAttendance(input) },
    certificate: {
      title: fill(labels.certificateTitle, { title }),
      styles,
      pages: certificatePage(acrossPage(input)),
      body: drawCertificates(input)
    }
  }
}

/** The sheet of paper on its side. */
function acrossPage({ options }: RenderInput): PageSize {
  const { width, height } = pageSizes[options.paper]
  return { width: height, height: width }
}

/**
 * The papers of a course: what participants say about it, who was there, and what they take home. They hold nothing of the facilitator's, but two are
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
    const page = pageSizes[input.options.paper]
    const wide = acrossPage(input)
    const contents = formContents(input)
    const [evaluation, attendance, certificate] = await Promise.all([
      paperDocument(input, contents.evaluation),
      paperDocument(input, contents.attendance),
      paperDocument(input, contents.certificate)
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
