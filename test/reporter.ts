import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with `N passed, N failed, N skipped`, a file that cannot be loaded counting as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((one) => one === state).length
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length + unhandled.length
    if (count('passed') === 0 || failed > 0) process.exitCode = 1
    console.log(
      `${count('passed')} passed, ${failed} failed, ${states.length - count('passed') - count('failed')} skipped`,
    )
  }
}
