// Takes the place of proxy-agent in the program. puppeteer brings it for downloads of browsers, which the program never makes; with its
// own engine for scripts it would be as large as the rest of puppeteer.

export class ProxyAgent {
  constructor() {
    throw new Error('Nothing is downloaded')
  }
}
