// What the program takes of puppeteer: loaded when something is printed.
export { launch } from 'puppeteer-core'
