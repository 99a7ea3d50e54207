/** Our slides have no plugins, and load none: reveal.js starts at once. */
export class Plugins {
  load() {
    return Promise.resolve()
  }
  destroy() {}
  registerPlugin() {}
  hasPlugin() {}
  getPlugin() {}
  getRegisteredPlugins() {}
}
