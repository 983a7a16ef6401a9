const path = require('node:path')
const Sequencer = require('@jest/test-sequencer').default
const seconds = require('./browser-seconds.json')

/** What a file counts that was not measured yet. */
const UNKNOWN = 40

const secondsOf = ({ path: file }) => seconds[path.basename(file)] ?? UNKNOWN

/** Shares test files out so that all parts take about as long: each, longest first, goes where least is to do. */
module.exports = class BrowserSequencer extends Sequencer {
  shard(tests, { shardIndex, shardCount }) {
    const parts = Array.from({ length: shardCount }, () => ({ tests: [], seconds: 0 }))
    const ordered = tests.toSorted((a, b) => secondsOf(b) - secondsOf(a) || a.path.localeCompare(b.path))
    for (const test of ordered) {
      const least = parts.reduce((one, other) => (other.seconds < one.seconds ? other : one))
      least.tests.push(test)
      least.seconds += secondsOf(test)
    }
    return parts[shardIndex - 1].tests
  }
}
