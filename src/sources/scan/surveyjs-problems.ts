import type { Problem } from '../../model/problem.js';

/* What of a survey is lost, in words. */

/** A place inside another, either of which can be the whole. */
export function join(path: string, property: string): string {
  return path && property ? `${path}.${property}` : path || property;
}

/** `“vraag1” `, to begin a sentence with. */
export function called(name: unknown): string {
  return typeof name === 'string' && name ? `“${name.slice(0, 60)}” ` : 'Dit ';
}

/**
 * @param path of what has the property
 * @param why what is lost, where that says more than the name of the property
 * @param name of the question, panel or page
 */
export function lost(source: string, property: string, path: string, why?: string, name?: unknown): Problem {
  const what = why ?? `“${property.replace(/^.*\./, '')}”`;
  return {
    source,
    path: join(path, property),
    message: `${typeof name === 'string' && name ? `Van “${name.slice(0, 60)}” is niet` : 'Niet'} overgenomen: ${what}.`,
    hint: 'Een scan heeft hier niets voor. Kijk of het zonder ook goed is.',
    severity: 'warning',
    code: `surveyjs-${property.replace(/\[\d+\]/g, '')}`,
  };
}
