import { resolveText, type LocalizedText } from '../../text.js';
import type { Contact } from '../../documents.js';
import type { Outline, Step } from '../outline.js';
import type { Route } from '../route.js';
import { oneLine } from './text-measure.js';
import type { PosterWords } from './words.js';

/**
 * A route as plain text, in the order in which it is read: what a picture of it says to who does not see it. Branches stand
 * indented below the step where they leave.
 */
export function routeText(
  route: Route,
  { steps }: Pick<Outline, 'steps'>,
  words: PosterWords,
  language: string,
): string {
  const say = (text: LocalizedText | undefined) =>
    oneLine(resolveText(text, language, route.language ?? 'nl')?.text ?? '');
  const whom = ({ function: what, name, phone, email }: Contact) =>
    labelled(say(what) || oneLine(name ?? ''), oneLine(phone ?? email ?? ''));
  const told = ({ station, number, ways, line }: Step) =>
    [
      station.consent && labelled(words.consent, say(station.consent.text)),
      `${number}. ${say(station.title)}`,
      say(station.summary),
      station.optional && words.optional,
      station.term && words.term(station.term),
      say(station.question),
      ...ways.map(({ kind, choice, to }) =>
        labelled(say(choice.label), kind === 'back' ? words.backTo(to.number) : words.toStep(to.number)),
      ),
      ...(station.options?.length ? [words.options] : []),
      ...(station.options ?? []).map(({ title }) => `- ${say(title)}`),
      ...(station.contacts ?? []).map(whom),
    ]
      .filter(Boolean)
      .map((text) => '  '.repeat(line.depth) + String(text))
      .join('\n');
  const contact = route.contact && labelled(words.questions, whom(route.contact));
  return [say(route.intro), ...steps.map(told), contact].filter(Boolean).join('\n\n');
}

const labelled = (label: string, text: string): string =>
  label && text ? `${label}${/[?!.:؟]$/u.test(label) ? '' : ':'} ${text}` : label || text;
