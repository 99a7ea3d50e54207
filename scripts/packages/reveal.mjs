// What shows one slide at a time. The package offers it whole only, so it is named by its file.
import Reveal from '../../node_modules/reveal.js/js/index.ts'

globalThis.Reveal = Reveal
