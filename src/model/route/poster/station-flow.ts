import { resolveText, type LocalizedText } from '../../text.js';
import type { Contact } from '../../documents.js';
import { ownPhase, type Layout, type Spot } from '../layout/layout.js';
import type { Corner, End, Route, Station } from '../route.js';
import type { Step } from '../outline.js';
import { Flow, type Tag } from './flow.js';
import type { Ink, Said } from './sheet.js';
import { oneLine } from './text-measure.js';
import type { PosterIcons, PosterWords } from './words.js';

/**
 * What is told of all stations alike, so that what is not said at one is not thought to be otherwise there: 0 also whom to
 * call, 1 also what can be chosen, 2 also who is there and how long it may take, 3 hardly more than titles. Titles, gates with
 * all that is asked there, questions, ways and whom to call at an end are never left out.
 */
export type Detail = 0 | 1 | 2 | 3;
export const DETAILS: readonly Detail[] = [0, 1, 2, 3];
/** How many lines of a summary there are at most: what is left of a sheet, station by station. */
export type SummaryLines = 0 | 3 | 4 | 6;

/** Sizes of letters in millimetres, at scale 1. A point is 0.3528 mm. */
const POINT = 0.352_8;
export const SIZES = {
  title: 12 * POINT,
  body: 9.6 * POINT,
  number: 11.5 * POINT,
  phone: 12 * POINT,
  head: 22 * POINT,
  intro: 11 * POINT,
  phase: 10.5 * POINT,
} as const;

/** What all parts of a poster are drawn with. */
export interface PosterContext {
  readonly route: Route;
  readonly words: PosterWords;
  readonly icons: PosterIcons;
  /** Language of the words (BCP 47). */
  readonly language: string;
  /** Language that the texts of the route should be in, where that is another. */
  readonly dataLanguage?: string;
  readonly isMirrored: boolean;
  /** Whether a dotted line is drawn. */
  readonly goesBack: boolean;
  /** The stretches of the drawing. */
  readonly phases: Layout['phases'];
}

/** A text of the route for the reader. */
export function say(
  text: LocalizedText | undefined,
  { route, language, dataLanguage = language }: PosterContext,
): Said | undefined {
  return resolveText(text, dataLanguage, route.language ?? 'nl');
}

/** Words of the interface. */
export const inWords = (text: string, { language }: PosterContext): Said => ({ text, language });

/** Numbers of phones and addresses, from left to right everywhere. */
export const bare = (text: string): Said => ({ text, language: 'zxx' });

/** The colour of each side, and what is written on. */
const GROUNDS: Readonly<Record<Corner, Ink>> = {
  school: 'schoolTint',
  care: 'careTint',
  home: 'homeTint',
  community: 'communityTint',
};

/** How an end looks: as on the page, with a colour that its line has too. */
export const END_INKS: Readonly<Record<End, readonly [ink: Ink, ground: Ink]>> = {
  solved: ['community', 'communityTint'],
  escalate: ['accent', 'accentTint'],
  'stay-in-touch': ['accent', 'accentTint'],
};

/** What stands below a mark, and what stands beside that where there is room. */
export interface SpotFlows {
  readonly flow: Flow;
  readonly beside?: Flow;
}

interface FlowRoom {
  readonly width: number;
  readonly scale: number;
  readonly detail: Detail;
  readonly lines?: SummaryLines;
  readonly hasRoom: boolean;
  readonly post?: number;
}

/**
 * What stands below the mark of a station, or of the gate before it.
 * @param post whether it stands beside its mark instead
 * @param hasRoom whether nothing stands in the next column: what one can choose from goes there
 */
export function spotFlows(
  spot: Spot,
  context: PosterContext,
  { width, scale, detail, lines = 0, hasRoom, post }: FlowRoom,
): SpotFlows {
  const flow = new Flow(width, post ? 'start' : 'middle');
  const { kind, step } = spot;
  if (kind === 'gate') {
    gate(flow, step.station, context, scale);
    return { flow };
  }
  const beside = hasRoom && detail < 2 && step.station.options?.length ? new Flow(width, 'start') : undefined;
  station(flow, beside ?? (detail < 2 ? flow : undefined), spot, context, { scale, detail, lines });
  return { flow, ...(beside && { beside }) };
}

/** What is asked is told whole: who reads half of it does not know that no is an answer too. */
function gate(flow: Flow, { consent }: Station, context: PosterContext, scale: number): void {
  const size = SIZES.title * scale;
  const title = inWords(context.words.consent, context);
  flow.text(title, { size, bold: true, ink: 'care', lines: 4, balanced: true });
  flow.tags(tags(consent?.by, context).map(slim), SIZES.body * scale, GAP * scale);
  const text = say(consent?.text, context);
  if (text) flow.text(text, { ...soft(scale), lines: ALL });
}

/** More lines than the longest text has in a column that can be read. */
const ALL = 40;

/** Room between parts, in millimetres at scale 1. */
const GAP = 1.1;
const soft = (scale: number) => ({ size: SIZES.body * scale, ink: 'soft' as const, gap: GAP * scale });

/** @param optionsIn where the options go; nowhere when there is no room for them */
function station(
  flow: Flow,
  optionsIn: Flow | undefined,
  spot: Spot,
  context: PosterContext,
  { scale, detail, lines }: Required<Pick<FlowRoom, 'scale' | 'detail' | 'lines'>>,
): void {
  const { words, icons } = context;
  const { step } = spot;
  const { station: it } = step;
  const size = SIZES.body * scale;
  const gap = GAP * scale;
  const part = (value: LocalizedText | undefined, style: Partial<Parameters<Flow['text']>[1]> = {}) => {
    const said = say(value, context);
    if (said) flow.text(said, { ...soft(scale), lines: 3, ...style });
  };
  const ink = it.end ? END_INKS[it.end][0] : 'ink';
  part(it.title, { size: SIZES.title * scale, bold: true, ink, lines: detail < 3 ? 4 : 3, balanced: true });
  const phase = ownPhase(context, spot);
  const label = phase && say(context.route.phases?.find(({ id }) => id === phase)?.label, context);
  const facts: Tag[] = detail < 3 ? tags(it.actors, context, it.end !== undefined) : [];
  if (it.term !== undefined && detail < 3) {
    const said = inWords(words.term(it.term), context);
    facts.push({ said, icon: icons.clock, ink: 'ink', ground: it.end ? 'paper' : 'wash' });
  }
  if (label) facts.push({ said: inWords(words.ofPhase(label.text), context), ink: 'soft' });
  flow.tags(facts.map(slim), size, gap);
  if (it.optional) flow.text(inWords(words.optional, context), { ...soft(scale), lines: 2 });
  part(it.summary, { lines, sentences: true });
  if (it.options?.length && optionsIn) {
    optionsIn.text(inWords(words.options, context), { size, bold: true, lines: 2, gap });
    for (const { title } of it.options.slice(0, MAX_OPTIONS)) {
      const said = say(title, context);
      if (said) optionsIn.text({ ...said, text: `• ${said.text}` }, { size, lines: 2, gap: gap * 0.3 });
    }
  }
  ways(flow, step, context, scale);
  if (detail === 0 || it.end)
    for (const contact of (it.contacts ?? []).slice(0, it.end && detail < 1 ? 2 : 1))
      whom(flow, contact, context, scale);
}
const slim = (tag: Tag): Tag => ({ ...tag, isSlim: true });
/** More than these is a list, not a poster. */
const MAX_OPTIONS = 6;

/** @param onColour whether they stand on the ground of an end */
function tags(ids: readonly string[] = [], context: PosterContext, onColour = false): Tag[] {
  const { route, icons } = context;
  return ids.map((id) => {
    const role = Object.hasOwn(route.roles, id) ? route.roles[id] : undefined;
    const said = say(role?.label, context) ?? bare(id);
    const corner = role?.corner;
    return corner
      ? { said, icon: icons.corners[corner], ink: corner, ground: onColour ? 'paper' : GROUNDS[corner] }
      : { said, ink: 'ink', ground: onColour ? 'paper' : 'wash' };
  });
}

/** The question, and where each answer leads: said here too, so that no line has to be followed with a finger. */
function ways(flow: Flow, step: Step, context: PosterContext, scale: number): void {
  const { words } = context;
  const isAll = step.station.fork === 'all';
  const isFork = step.ways.length > 1;
  const told = step.ways.filter(
    ({ kind, choice }) => kind === 'back' || kind === 'join' || isFork || choice.label !== undefined,
  );
  if (told.length === 0) return;
  const size = SIZES.body * scale;
  const gap = GAP * scale;
  const question = say(step.station.question, context);
  if (question) flow.text(question, { size, bold: true, ink: 'accent', lines: 3, balanced: true, gap });
  else if (isAll && isFork)
    flow.text(inWords(words.allWays, context), { size, bold: true, ink: 'accent', lines: 2, gap });
  for (const { kind, choice, to } of told) {
    const phrase = inWords(kind === 'back' ? words.backTo(to.number) : words.toStep(to.number), context);
    const label = say(choice.label, context);
    const ink = kind === 'back' ? 'soft' : 'accent';
    // Forward the mark of the station says where to; back it is said in words, since that is what surprises.
    const tag = !label
      ? { said: phrase }
      : kind === 'back'
        ? { said: label, after: phrase }
        : { said: label, mark: oneLine(to.number).slice(0, LONGEST_NUMBER) };
    flow.tags([{ ...tag, ink, outline: ink }], size, gap * 0.8);
  }
}

/** Characters of a number in a mark. */
const LONGEST_NUMBER = 8;

/** A phone number is the largest. */
function whom(flow: Flow, contact: Contact, context: PosterContext, scale: number): void {
  const { phone, email, name } = contact;
  const who = say(contact.function, context) ?? (name ? bare(name) : undefined);
  const size = SIZES.body * scale;
  if (who && phone && flow.pair(who, size, bare(phone), SIZES.phone * scale, GAP * scale)) return;
  if (who) flow.text(who, { size, bold: true, lines: 3, balanced: true, gap: GAP * scale });
  if (phone) flow.whole(bare(phone), { size: SIZES.phone * scale, bold: true, gap: 0.4 * scale });
  else if (email) flow.text(bare(email), { size, lines: 2, gap: 0.4 * scale });
}
