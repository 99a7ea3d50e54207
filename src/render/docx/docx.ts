import { forParticipants } from '../../deck/audience.js'
import { onPaper } from '../../deck/colour/drawing-colours.js'
import type { Format, RenderedFile, RenderInput } from '../format.js'
import { formContents } from '../forms/forms.js'
import { workbookContent } from '../handout/handout.js'
import { guideContent } from '../notes/notes.js'
import { sessionPlanContent } from '../notes/session-plan.js'
import { pageSizes } from '../paper/page-size.js'
import type { PaperContent } from '../paper/paper-document.js'
import { quizContent } from '../quiz/quiz.js'
import { testContents } from '../test/test.js'
import { documentFile } from './document-file.js'

/**
 * What is printed, as documents for Word and whatever else opens its files, so that a training office can change them. What participants may have is made
 * from their deck alone.
 */
export const docx: Format = {
  name: 'docx',
  files: [
    { path: 'guide.docx', title: 'fileGuideDocx', audience: 'facilitator' },
    { path: 'session-plan.docx', title: 'fileSessionPlanDocx', audience: 'facilitator' },
    { path: 'workbook.docx', title: 'fileWorkbookDocx', audience: 'everyone' },
    { path: 'quiz.docx', title: 'fileQuizDocx', audience: 'everyone' },
    { path: 'test.docx', title: 'fileTestDocx', audience: 'everyone', forCourse: true },
    { path: 'test-key.docx', title: 'fileTestKeyDocx', audience: 'facilitator', forCourse: true },
    { path: 'evaluation.docx', title: 'fileEvaluationDocx', audience: 'everyone', forCourse: true },
    { path: 'attendance.docx', title: 'fileAttendanceDocx', audience: 'facilitator', forCourse: true },
    { path: 'certificate.docx', title: 'fileCertificateDocx', audience: 'facilitator', forCourse: true }
  ],
  measured: false,
  byDefault: false,
  render(input) {
    const whole: RenderInput = { ...input, inWords: true }
    const open: RenderInput = { ...whole, deck: forParticipants(input.deck) }
    const printed: RenderInput = { ...open, deck: onPaper(open.deck) }
    const { width, height } = pageSizes[input.options.paper]
    const file = (
      path: string,
      from: RenderInput,
      content: PaperContent | undefined,
      isWide = false
    ): RenderedFile[] =>
      content
        ? [{ path, bytes: documentFile(from, content, isWide ? { width: height, height: width } : { width, height }) }]
        : []
    const test = testContents(whole)
    const forms = formContents(open)
    return [
      ...file('guide.docx', whole, guideContent(whole)),
      ...file('session-plan.docx', whole, sessionPlanContent(whole)),
      ...file('workbook.docx', printed, workbookContent(printed)),
      ...file('quiz.docx', open, quizContent(open)),
      ...file('test.docx', open, test?.papers),
      ...file('test-key.docx', whole, test?.key),
      ...file('evaluation.docx', open, forms.evaluation),
      ...file('attendance.docx', open, forms.attendance),
      ...file('certificate.docx', open, forms.certificate, true)
    ]
  }
}
