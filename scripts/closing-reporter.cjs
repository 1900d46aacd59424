// Mocha's own report, closed by the files that failed and by the one line that CI and people look for.
const { relative } = require('node:path');
const { reporters } = require('mocha');

module.exports = class ClosingReporter extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes = 0, failures = 0, pending = 0 } = this.stats;
    if (pending > 0) console.log(`${pending} skipped: each says above what it lacks`);
    for (const file of new Set(this.failures.map((test) => test.file).filter(Boolean)))
      console.log(`failed in ${relative(process.cwd(), file)}`);
    console.log(`${passes} passed, ${failures} failed`);
  }
};
