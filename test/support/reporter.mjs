import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Prints what failed, with the place in the source, and writes `{passed, failed, skipped, failures, slowest}` to a file
 * so that scripts/test.mjs can add it up.
 * @param {{resultsFile?: string, rootDir: string}} options
 */
export function samenReporter({ resultsFile, rootDir }) {
  return {
    onTestRunFinished({ sessions }) {
      const results = collect(sessions, rootDir);
      for (const { name, file, problem } of results.failures) {
        console.log(`\n✗ ${name}\n  ${file}`);
        console.log(problem.replace(/^/gm, '    '));
      }
      for (const { file, lines } of results.logs)
        console.log(`\n${file} logged:\n${lines.replace(/^/gm, '    ')}`);
      const { passed, failed, skipped, slowest, files } = results;
      console.log(
        `\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} in ${files} files`,
      );
      if (resultsFile) writeFileSync(resultsFile, JSON.stringify({ passed, failed, skipped, slowest }));
    },
  };
}

function collect(sessions, rootDir) {
  const results = { passed: 0, failed: 0, skipped: 0, files: 0, failures: [], logs: [], slowest: [] };
  for (const { testFile, testResults, errors, logs, request404s, browser, passed } of sessions) {
    const file = relative(rootDir, testFile);
    results.files++;
    let failedHere = 0;
    const fail = (name, problem) => {
      failedHere++;
      results.failures.push({ name, file: `${file} (${browser.name})`, problem });
    };
    for (const { path, test } of testsIn(testResults)) {
      if (test.skipped) results.skipped++;
      else if (test.passed) results.passed++;
      else fail(path, describe(test.error));
      if (test.duration > 1000) results.slowest.push({ name: path, file, ms: test.duration });
    }
    for (const error of errors) fail(file, describe(error));
    // A file that did not come to its end has failed, whatever its tests say.
    if (!passed && failedHere === 0) fail(file, 'The file did not finish.');
    if (failedHere > 0 && request404s.length)
      results.failures.at(-1).problem += `\nNot found: ${request404s.join(', ')}`;
    if (failedHere > 0 && logs.length)
      results.logs.push({ file, lines: logs.map((parts) => parts.map(show).join(' ')).join('\n') });
    results.failed += failedHere;
  }
  results.slowest.sort((a, b) => b.ms - a.ms);
  results.slowest.length = Math.min(results.slowest.length, 10);
  return results;
}

function* testsIn(suite, path = []) {
  if (!suite) return;
  for (const test of suite.tests) yield { path: [...path, test.name].join(' › '), test };
  for (const inner of suite.suites) yield* testsIn(inner, [...path, inner.name]);
}

const show = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function describe({ name, message = '', stack = '', expected, actual } = {}) {
  const lines = [message.startsWith(name ?? '') ? message : `${name}: ${message}`];
  // Chai says `undefined` where there is nothing to compare.
  if (`${expected}` !== 'undefined') lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  lines.push(
    ...stack
      .split('\n')
      .filter((line) => /:\d+:\d+/.test(line) && !/node_modules|__web-/.test(line))
      .slice(0, 6)
      .map((line) => line.trim().replace(/^(?!at )/, 'at ')),
  );
  return lines.filter(Boolean).join('\n');
}
