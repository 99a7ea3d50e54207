import { poster } from './formats/poster.mjs'
import { slidesSpeakToPeople } from './rules/our-slides-speak-to-people.mjs'

/** @type {import('backbrief').Config} */
export default {
  out: 'dist/lessons',
  checks: { 'slide-has-few-words': 'warning' },
  rules: [slidesSpeakToPeople],
  formats: [poster]
}
