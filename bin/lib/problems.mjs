import { shown } from './addresses.mjs';

/** A problem as one line: where, what, and how to mend it. */
export function problemLine({ source, path, message, hint, severity }) {
  const where = [shown(source), path].filter(Boolean).join(', ');
  return `${severity === 'error' ? 'FOUT' : 'let op'} ${where}: ${message} ${hint}`.trimEnd();
}

/** A problem for programs. */
export function plainProblem({ source, path, message, hint, severity, code, field }) {
  return {
    source: shown(source),
    path,
    message,
    hint,
    severity,
    ...(code && { code }),
    ...(field && { field }),
  };
}

export const isError = ({ severity }) => severity === 'error';
