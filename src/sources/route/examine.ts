import type { Problem } from '../../model/problem.js';
import { daysIn } from '../../model/route/duration.js';
import { FAULT_WORDS } from '../../model/route/fault-words.js';
import { leading, orderOf, stationsById } from '../../model/route/graph.js';
import { lonelyEnds, numbersTwice, unreachable } from '../../model/route/odd.js';
import { onward } from '../../model/route/outline.js';
import { perspectivesOf } from '../../model/route/perspective.js';
import type { Choice, Perspective, Route, Station } from '../../model/route/route.js';
import type { Place } from '../../model/route/tell.js';
import type { Condition } from '../../model/scan/scan.js';
import type { LocalizedText } from '../../model/text.js';
import { pathOf, sourceOf } from './paths.js';

/** So many are enough to see what is wrong. What is more than that is counted. */
const MOST = 100;
/** Characters of a title that still stands beside its number. */
const LONG_TITLE = 120;

type Tell = (place: Place, code: string, message: string, hint: string) => void;

/**
 * Looks for what is odd in a route but changes nothing of what is shown: stations that nobody comes to, ends without anybody
 * to call, terms that do not fit. What is wrong enough to be mended, `mend.ts` has reported.
 */
export function examineRoute(route: Route): Problem[] {
  const problems: Problem[] = [];
  let unnamed = 0;
  const tell: Tell = (place, code, message, hint) => {
    const source = sourceOf(place, route);
    if (problems.length < MOST)
      problems.push({ source, path: pathOf(place), message, hint, severity: 'warning', code });
    else unnamed++;
  };
  const tellFault = (place: Place, code: string, got = '', more = '') =>
    tell(place, code, ...FAULT_WORDS.get(code)!(brief(got), brief(more)));
  if (route.stations.length === 0) tellFault({ field: 'stations' }, 'no-steps');
  for (const station of unreachable(route)) tellFault({ station }, 'unreachable', station.id);
  for (const station of lonelyEnds(route))
    tellFault({ station, field: 'contacts' }, 'end-without-contact', station.id);
  for (const { station, number, other } of numbersTwice(route))
    tellFault({ station, field: 'number' }, 'number-twice', number, other.id);
  examineEnds(route, tell);
  examineConditions(route, tell);
  examineTerms(route, tell);
  examineOptions(route, tell);
  examineTitles(route, tell);
  examinePerspectives(route, tell);
  if (unnamed > 0)
    problems.push({
      source: problems[0]!.source,
      path: 'stations',
      message: `Er is nog ${unnamed} keer iets vreemds gevonden.`,
      hint: 'Herstel eerst het andere en kijk dan opnieuw.',
      severity: 'warning',
    });
  return problems;
}

function examineEnds({ stations }: Route, tell: Tell): void {
  for (const station of stations) {
    const { id, end } = station;
    const goesOn = onward(station).length > 0;
    if (end !== undefined && goesOn)
      tell(
        { station, field: 'end' },
        'end-goes-on',
        `“${brief(id)}” is een einde (“${end}”), maar er gaan ook wegen verder.`,
        'Laat “end” weg, of laat hier geen weg verder gaan.',
      );
    if (end === undefined && !goesOn)
      tell(
        { station, field: 'end' },
        'dead-end',
        `Na “${brief(id)}” gaat niets verder, en er staat niet hoe de route hier eindigt.`,
        'Schrijf bij “end” solved (opgelost), escalate (iemand anders neemt het over) of stay-in-touch (u houdt contact), of laat een weg verder gaan.',
      );
  }
}

type Comparison = Extract<Condition, { question: string }>;

function comparisons(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisons);
  if ('any' in condition) return condition.any.flatMap(comparisons);
  if ('not' in condition) return comparisons(condition.not);
  return [condition];
}

/** Conditions that nobody's choice can make true, or that compare nothing. */
function examineConditions({ stations }: Route, tell: Tell): void {
  const table = stationsById(stations);
  const leads = leading(table);
  for (const station of stations) {
    const { id, next = [] } = station;
    for (const item of next) if (item.when) examineCondition(station, item, item.when, tell, table, leads);
    if (next.length > 0 && station.end === undefined && next.every(({ when }) => when))
      tell(
        { station, field: 'next' },
        'all-conditional',
        `Elke weg vanaf “${brief(id)}” heeft een voorwaarde. Geldt er geen, dan houdt de route hier op.`,
        'Laat bij één weg de voorwaarde weg.',
      );
  }
}

function examineCondition(
  station: Station,
  item: Choice,
  when: Condition,
  tell: Tell,
  table: ReadonlyMap<string, Station>,
  leads: (from: string, to: string) => boolean,
): void {
  const place = { station, list: 'next', item, field: 'when' };
  for (const one of comparisons(when)) {
    const { question, is, isNot, includes, atLeast, atMost, answered } = one;
    const asked = table.get(question);
    if (!asked) continue;
    const values = [is, isNot, includes].filter((value) => value !== undefined);
    if (values.length === 0 && answered === undefined)
      tell(
        place,
        'condition-empty',
        atLeast === undefined && atMost === undefined
          ? `De voorwaarde op “${brief(question)}” vergelijkt met niets, en is dus altijd waar.`
          : `De voorwaarde vergelijkt “${brief(question)}” met een getal, maar daar wordt een stap gekozen: zij is nooit waar.`,
        'Schrijf erbij naar welke stap iemand daar moet zijn gegaan: is of isNot, met de id van die stap.',
      );
    const goals = (asked.next ?? []).map(({ to }) => to);
    for (const value of values.filter((each) => !goals.includes(String(each))))
      tell(
        place,
        'condition-value',
        `De voorwaarde vergelijkt “${brief(question)}” met “${brief(String(value))}”, maar daarheen gaat daar geen weg.`,
        goals.length > 0
          ? `Kies uit: ${goals.slice(0, 12).join(', ')}.`
          : 'Kies een stap waar iets te kiezen valt.',
      );
    if (goals.length < 2 || asked.fork === 'all')
      tell(
        place,
        'condition-no-choice',
        `De voorwaarde kijkt naar wat bij “${brief(question)}” gekozen is, maar daar valt niets te kiezen.`,
        'Laat de voorwaarde kijken naar een stap met een vraag.',
      );
    else if (!leads(question, station.id))
      tell(
        place,
        'condition-later',
        `De voorwaarde kijkt naar “${brief(question)}”, maar wie hier is, is daar nog niet geweest.`,
        'Laat de voorwaarde kijken naar een stap die eerder komt.',
      );
  }
}

/** What takes longer than it may. Months are counted short in what it takes, and long in what it may. */
function examineTerms({ stations, start, maxDuration }: Route, tell: Tell): void {
  const most = daysIn(maxDuration, 31);
  if (maxDuration === undefined || most === 0) return;
  const table = stationsById(stations);
  /** How long it takes at most until a station is done, and where one comes from then. */
  const longest = new Map<string, readonly [days: number, via: string | undefined]>();
  let last: string | undefined;
  for (const id of orderOf(table, start).ids) {
    const station = table.get(id)!;
    const { term } = station;
    const [before, via] = longest.get(id) ?? [0, undefined];
    const own = daysIn(term);
    const until = before + own;
    longest.set(id, [until, via]);
    if (last === undefined || until > longest.get(last)![0]) last = id;
    if (own > most)
      tell(
        { station, field: 'term' },
        'term-too-long',
        `Deze stap mag ${term} duren, maar de hele route maar ${maxDuration}.`,
        'Kijk welke van de twee klopt.',
      );
    for (const { to } of onward(station))
      if (until > (longest.get(to)?.[0] ?? -1)) longest.set(to, [until, id]);
  }
  const way: string[] = [];
  for (let at = last; at !== undefined; at = longest.get(at)![1]) way.unshift(at);
  const [days] = last === undefined ? [0] : longest.get(last)!;
  if (days > most && !way.some((id) => daysIn(table.get(id)!.term) > most))
    tell(
      { field: 'maxDuration' },
      'terms-too-long',
      `De termijnen langs de langste weg zijn samen ongeveer ${Math.ceil(days)} dagen, maar de hele route mag maar ${maxDuration} duren: ${inBrief(way, ' → ')}.`,
      'Maak de termijnen korter, of “maxDuration” langer.',
    );
}

function examineOptions({ stations }: Route, tell: Tell): void {
  const ids = new Map<string, string>(stations.map(({ id }) => [id, '']));
  for (const station of stations)
    for (const item of station.options ?? []) {
      const said = JSON.stringify(item);
      const before = ids.get(item.id);
      if (before !== undefined && before !== said)
        tell(
          { station, list: 'options', item, field: 'id' },
          'option-twice',
          `Er is nog een andere ${before === '' ? 'stap' : 'mogelijkheid'} met de id “${brief(item.id)}”.`,
          'Geef elke mogelijkheid een eigen id. Anders is niet te zien welke van de twee bij een situatie hoort.',
        );
      ids.set(item.id, before ?? said);
    }
}

function examineTitles({ stations }: Route, tell: Tell): void {
  for (const station of stations) {
    const length = Math.max(...wordings(station.title).map((text) => text.length));
    if (length > LONG_TITLE)
      tell(
        { station, field: 'title' },
        'long-title',
        `Deze titel heeft ${length} tekens en past niet in de tekening.`,
        `Houd een titel onder ${LONG_TITLE} tekens, en zet de rest in “summary”.`,
      );
  }
}

const wordings = (text: LocalizedText): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** To whom the texts speak. */
const READERS: Readonly<Record<Perspective, string>> = {
  parent: 'ouders',
  school: 'de school',
  care: 'de zorg',
};

/** What is said to one and not to the other. */
function examinePerspectives(route: Route, tell: Tell): void {
  const { perspective: own, stations } = route;
  for (const other of perspectivesOf(route).filter((one) => one !== own)) {
    const silent = stations.filter(({ perspectives }) => !perspectives?.[other]);
    if (silent.length > 0)
      tell(
        { field: 'stations' },
        'perspective-partly',
        `Bij ${silent.length} van de ${stations.length} stappen staat geen tekst voor ${READERS[other]} (${inBrief(silent.map(({ id }) => id))}). Daar staat dan de tekst voor ${READERS[own]}.`,
        `Zet bij die stappen onder “perspectives” ook “${other}”, al is het alleen wie er iets doet.`,
      );
    // Another text that only one of them has is simply not there for the other; a fork without its question is.
    for (const station of stations)
      if (station.perspectives?.[other]?.question !== undefined && station.question === undefined)
        tell(
          { station, field: `perspectives.${other}.question` },
          'perspective-only',
          `Deze vraag staat er alleen voor ${READERS[other]}, en niet voor ${READERS[own]}.`,
          'Zet bij de stap zelf ook een “question”.',
        );
  }
}

/** The first of a list. */
function inBrief(ids: readonly string[], between = ', '): string {
  const most = 12;
  return ids.slice(0, most).map(brief).join(between) + (ids.length > most ? `${between}…` : '');
}

function brief(said: string): string {
  return said.slice(0, 60);
}
