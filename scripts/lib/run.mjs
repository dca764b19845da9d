import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/**
 * Runs a program to its end. `output` holds what it wrote, unless `stdio` shows it at once.
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args = [], { env = {}, stdio = 'pipe', ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, ...options });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${command}: ${error.message}\n` }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}${signal}\n` : output }),
    );
  });
}

/** Runs a script with this same Node. */
export const node = (args, options) => run(process.execPath, args, options);

/** Runs a command that a package in node_modules brings, without a shell, so that it works everywhere alike. */
export function tool(packageName, command, args, options) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return node([inRoot('node_modules', packageName, file), ...args], options);
}

/** Runs npm: the one that started us, else the one on the PATH. */
export function npm(args, options) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return node([started, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}
