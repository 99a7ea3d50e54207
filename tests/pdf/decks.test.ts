import { describePdfs } from './every-pdf.js'

// One deck, in a language for each direction of writing; the long tests have all.
describePdfs(['facilitation-basics'], ['en', 'ar'])
