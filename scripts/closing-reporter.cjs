// Mocha's own report, closed by the one line that CI and people look for.
const { reporters } = require('mocha');

module.exports = class ClosingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes = 0, failures = 0, pending = 0 } = this.stats;
    if (pending > 0) console.log(`${pending} skipped: each says above what it lacks`);
    console.log(`${passes} passed, ${failures} failed`);
  }
};
