import { describePdfs } from './every-pdf.js'

// One deck, in the language whose PDFs have most to get wrong; the long tests have all.
describePdfs(['facilitation-basics'], ['ar'])
