// The library that reads and writes PDFs: loaded when something is printed.
export * from '@cantoo/pdf-lib'
