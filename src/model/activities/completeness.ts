import { hasAddress, isFilled, isReachable, numbers, some, Translations } from '../completeness-texts.js';
import { Lack, worstFirst, type Completeness, type Example } from '../completeness.js';
import type { CivilDate } from '../dates.js';
import { runNow, type Steps } from '../slices.js';
import { resolveText } from '../text.js';
import type { ActivitiesDocument, Activity } from './activity.js';

/*
 * What a parent needs to know of an activity before they can come, and how often it is not there. What is over is not asked
 * about: nobody can come to it.
 */

type Check = readonly [field: string, label: string, has: (activity: Activity) => boolean];

const CHECKS: readonly Check[] = [
  ['end', 'Tot hoe laat', ({ start, end }) => end !== undefined || start.length === 10],
  ['place', 'Waar (adres of online)', (activity) => isSomewhere(activity)],
  [
    'place.lat',
    'Plek op de kaart (coördinaten)',
    ({ place, attendance }) => attendance === 'online' || place?.lat !== undefined,
  ],
  ['organisers', 'Organisator', ({ organisers }) => some(organisers, isFilled)],
  ['contact', 'Contact', ({ contact }) => contact !== undefined && isReachable(contact)],
  ['summary', 'Samenvatting', ({ summary }) => isFilled(summary)],
  ['audience', 'Doelgroep', ({ audience }) => some(audience, isFilled)],
  ['beneficiaries', 'Voor wie', ({ beneficiaries }) => some(beneficiaries, isFilled)],
  ['themes', 'Thema', ({ themes }) => some(themes, isFilled)],
  ['form', 'Vorm (eenmalig, kortlopend, herhaling, doorgaande leerlijn)', ({ form }) => form !== undefined],
  ['languages', 'Talen', ({ languages }) => some(languages, Boolean)],
  ['cost', 'Kosten', ({ cost }) => cost?.free !== undefined || isFilled(cost?.text)],
  ['registration', 'Aanmelden', ({ registration }) => registration !== undefined],
  ['childcare', 'Kinderopvang (of die er is)', ({ childcare }) => childcare !== undefined],
];

const ACTIVITY = { subject: 'activity', subjects: 'Activiteiten' } as const;
const TEXTS = {
  title: { ...ACTIVITY, field: 'title', label: 'Titel', isName: true },
  summary: { ...ACTIVITY, field: 'summary', label: 'Samenvatting', isName: false },
} as const;

/**
 * How many coming activities lack what their readers need, and how many titles and summaries are not there in a language that
 * others of the document are in: fields before translations, worst first.
 * @param today what ended before this day is left out
 */
export function completeness(document: ActivitiesDocument, today: CivilDate): Completeness[] {
  return runNow(measureCompleteness(document, today));
}

/** The same in steps: it yields between activities. */
export function* measureCompleteness(
  { activities }: ActivitiesDocument,
  today: CivilDate,
): Steps<Completeness[]> {
  const counted = CHECKS.map((check) => ({ check, lack: new Lack() }));
  const translations = new Translations(TEXTS);
  for (const activity of activities) {
    if (isOver(activity, today)) continue;
    const example = () => toExample(activity);
    for (const { check, lack } of counted) lack.count(check[2](activity), example);
    for (const field of ['title', 'summary'] as const)
      translations.count(field, activity[field], activity.language, example);
    yield;
  }
  const rows = counted.map(({ check: [field, label], lack }) => ({
    ...ACTIVITY,
    field,
    label,
    ...numbers(lack),
  }));
  return [rows, translations.outcome()].flatMap((list) => list.filter(({ of }) => of > 0).sort(worstFirst));
}

/** What comes again may go on: that takes its rule to know. */
function isOver({ start, end, recurrence, rounds = [] }: Activity, today: CivilDate): boolean {
  const last = [start, end ?? '', ...rounds.map((round) => round.end ?? round.start)];
  return !recurrence && last.every((moment) => moment.slice(0, 10) < today);
}

function isSomewhere({ place, onlineUrl, livestreamUrl, attendance }: Activity): boolean {
  if (attendance === 'online') return isFilled(onlineUrl) || isFilled(livestreamUrl);
  return place !== undefined && (hasAddress(place) || isFilled(place.name));
}

function toExample({ id, title, language }: Activity): Example {
  return { kind: 'activity', id, name: resolveText(title, 'nl', language)?.text ?? '' };
}
