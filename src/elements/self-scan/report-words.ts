import { formatLocale, formatNumber, msg, plural, str } from '../../i18n/localize.js';
import { plain, text, type Reader } from '../../internal/templates.js';
import { remember } from '../../model/remember.js';
import { scaleOf } from '../../model/scan/answers.js';
import type { Collected } from '../../model/scan/report/collect.js';
import type { Group } from '../../model/scan/report/report.js';
import type { Agreement, Count, Tally } from '../../model/scan/report/tally.js';
import { OTHER, type Level, type Question, type Scan } from '../../model/scan/scan.js';
import type { LocalizedText } from '../../model/text.js';

/** What stands for one answer: a text of the scan, or our own word. */
function labelOf(scan: Scan, question: Question, value: Count['value']): LocalizedText | (() => string) {
  if (typeof value === 'boolean') return value ? () => msg('Ja') : () => msg('Nee');
  if (value === OTHER) return () => msg('Anders');
  const found =
    typeof value === 'number'
      ? scaleOf(scan, question).find((step) => step.value === value)
      : question.options?.find(({ id }) => id === value);
  return found?.label ?? (() => String(value));
}

/** An answer that can be chosen, in words. */
export function answerLabel(scan: Scan, question: Question, value: Count['value'], reader: Reader): unknown {
  const label = labelOf(scan, question, value);
  return typeof label === 'function' ? label() : text(label, reader);
}

/** The same, for a table that is a file. */
export function plainAnswer(scan: Scan, question: Question, value: Count['value'], reader: Reader): string {
  const label = labelOf(scan, question, value);
  return typeof label === 'function' ? label() : plain(label, reader);
}

export function groupLabel(scan: Scan, group: Group, reader: Reader): unknown {
  return group === null ? msg('Geen rol gekozen') : text(roleLabel(scan, group), reader);
}

export function plainGroup(scan: Scan, group: Group, reader: Reader): string {
  return group === null ? msg('Geen rol gekozen') : plain(roleLabel(scan, group), reader);
}

function roleLabel(scan: Scan, id: string): LocalizedText {
  return scan.roles?.find((role) => role.id === id)?.label ?? id;
}

export function levelOf(scan: Scan, id: string | null): Level | undefined {
  return scan.levels?.find((level) => level.id === id);
}

export function agreementWords(agreement: Agreement): string {
  switch (agreement) {
    case 'same':
      return msg('Iedereen zegt hetzelfde');
    case 'agree':
      return msg('De meesten zijn het eens');
    case 'mixed':
      return msg('De meningen lopen uiteen');
    case 'divided':
      return msg('De meningen zijn verdeeld');
  }
}

export function majorityWords(majority: NonNullable<Tally['majority']>): string {
  switch (majority) {
    case 'yes':
      return msg('De meerderheid zegt ja');
    case 'no':
      return msg('De meerderheid zegt nee');
    case 'none':
      return msg('Evenveel mensen zeggen ja als nee');
  }
}

/** How many answered. */
export function answersWords(n: number): string {
  return plural(n, msg('one: {n} antwoord | other: {n} antwoorden'));
}

export function unknownWords(n: number): string {
  return plural(n, msg('one: {n} keer “weet ik niet” | other: {n} keer “weet ik niet”'));
}

const shareFormat = remember(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);

/** A part of the people, to the nearest percent. A score is not: that agrees with its level (`percent`). @param share 0–1 */
export function shareWords(share: number): string {
  return shareFormat(formatLocale()).format(share);
}

/** A number that may have a part behind the point. */
export function numberWords(value: number): string {
  return value.toLocaleString(formatLocale(), { maximumFractionDigits: 2 });
}

/** How much higher or lower, in points of a hundred. */
export function changeWords(before: number, now: number): string {
  const difference = now - before;
  if (difference === 0) return msg('gelijk');
  const size = Math.abs(difference);
  return difference > 0
    ? plural(size, msg('one: {n} punt hoger | other: {n} punten hoger'))
    : plural(size, msg('one: {n} punt lager | other: {n} punten lager'));
}

/** How many took part. */
export function participationWords(n: number, invited: number | null): string {
  if (invited === null)
    return plural(n, msg('one: {n} persoon vulde de scan in | other: {n} mensen vulden de scan in'));
  const [some, all] = [formatNumber(n), formatNumber(invited)];
  return msg(str`De scan is ingevuld door ${some} van de ${all} gevraagde mensen`);
}

/** What was found in a file, in sentences. */
export function foundWords(found: Collected | 'too-large' | 'unreadable'): {
  good: string[];
  wrong: string[];
} {
  if (found === 'too-large') return { good: [], wrong: [msg('Dit bestand is te groot.')] };
  if (found === 'unreadable') return { good: [], wrong: [msg('We kunnen dit bestand niet lezen.')] };
  const { responses, refused, otherVersion, lost } = found;
  const good =
    responses.length > 0
      ? [plural(responses.length, msg('one: {n} ingevulde scan | other: {n} ingevulde scans'))]
      : [];
  const wrong = [
    refused.includes('no-json') || (refused.includes('not-a-response') && responses.length === 0)
      ? msg('Dit is geen bestand met antwoorden.')
      : refused.includes('none')
        ? msg('In dit bestand staan geen antwoorden.')
        : refused.length > 0 && responses.length === 0
          ? msg('Deze antwoorden horen bij een andere scan.')
          : refused.length > 0 &&
            plural(
              refused.length,
              msg(
                'one: {n} ingevulde scan telt niet mee: die past niet bij deze scan. | other: {n} ingevulde scans tellen niet mee: die passen niet bij deze scan.',
              ),
            ),
    otherVersion > 0 && msg('Ingevuld met een andere versie van de scan. Wat past, telt mee.'),
    lost > 0 && plural(lost, msg('one: {n} antwoord past niet. | other: {n} antwoorden passen niet.')),
  ].filter((words) => words !== false);
  return { good, wrong };
}
