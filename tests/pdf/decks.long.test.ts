/** @module-tag long */

import { describePdfs } from './every-pdf.js'

describePdfs(['crsv-mission-approaches', 'facilitation-basics'], ['en', 'fr', 'es', 'ar', 'ru', 'zh'])
