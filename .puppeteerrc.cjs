// Read by puppeteer when it is installed: set-up brings the browser (scripts/fetch-browser.mjs), so it downloads none.
module.exports = { skipDownload: true }
