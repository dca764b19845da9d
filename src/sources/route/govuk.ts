import type { Route } from '../../model/route/route.js';
import { fields, line, present, prose, type Fields } from '../feed-values.js';
import type { Reader } from '../format.js';
import { recordsOf } from '../json-document.js';
import { languageTag } from '../language-tags.js';
import { absoluteUrl } from '../load.js';
import { slug } from '../plain-values.js';
import { readRoute } from './json.js';

/*
 * A step by step of GOV.UK: a content item of the type `step_by_step_nav` (alphagov/publishing-api), as the component
 * “step by step navigation” shows it (alphagov/govuk_publishing_components). There, the number beside a step that goes
 * together with the one before is the word “and”, and beside one that goes instead of it the word “or”.
 */

const SITE = 'https://www.gov.uk';

/** A station, and where in the content item its parts stand. */
interface StepRead {
  readonly record: Fields;
  /** `steps[2]` */
  readonly path: string;
  /** By the path of a part in the station: `links[3]` → `contents[1].contents[3]`. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Steps that share a number: what comes together, and what comes instead of each other. */
interface Stage {
  readonly number: number;
  /** Of each alternative the steps. */
  readonly alternatives: StepRead[][];
}

export const readGovUk: Reader<Route> = function* (received, problems) {
  const { source } = received;
  const item = fields(received.json());
  const inDetails = 'details' in item;
  const details = inDetails ? fields(item['details']) : item;
  const nav = fields(details['step_by_step_nav']);
  const basePath = typeof item['base_path'] === 'string' ? item['base_path'] : undefined;
  const address = basePath === undefined ? undefined : absoluteUrl(basePath, SITE);
  const under = `${inDetails ? 'details.' : ''}step_by_step_nav`;
  const reading = new Reading(address ?? (URL.canParse(source) ? source : SITE));
  const steps = recordsOf(nav, 'steps', source).map((step, i) => reading.step(step, `${under}.steps[${i}]`));
  const stages = stagesOf(steps);
  const title = line(nav['title'] ?? item['title']);
  const intro = introduction(nav['introduction']) ?? prose(item['description']);
  const first = stages[0]?.alternatives ?? [];
  // Where the first number is a choice already, there has to be somewhere to choose.
  const opening: StepRead[] =
    first.flat().length > 1
      ? [
          {
            record: present({ id: 'start', title: title ?? 'Start', number: '0' }),
            path: under,
            parts: new Map(),
          },
        ]
      : [];
  const linked = link([...(opening.length > 0 ? [{ number: 0, alternatives: [opening] }] : []), ...stages]);
  const placed = [...opening, ...steps];
  const records = placed.map((step) => linked.get(step) ?? step.record);
  const document = present({
    title,
    intro,
    language: typeof item['locale'] === 'string' ? languageTag(item['locale']) : 'en',
    contact: publisher(item, address),
    provenance: present({
      publisher: 'GOV.UK',
      sourceUrl: address,
      modified: typeof item['public_updated_at'] === 'string' ? item['public_updated_at'] : undefined,
    }),
  });
  return yield* readRoute(document, records, { source, problems }, (position, inside) =>
    pathOf(placed[position]!, inside),
  );
};

/** Reads steps, and gives each an id that it keeps as long as its title is the same. */
class Reading {
  readonly #base: string;
  readonly #ids = new Set(['start']);

  constructor(base: string) {
    this.#base = base;
  }

  step(value: unknown, path: string): StepRead {
    const step = fields(value);
    const title = line(step['title']);
    const parts = new Map<string, string>();
    const id = this.#idFor(title ?? '');
    const said: Said = { texts: [], links: [], checklist: [], options: [] };
    this.#contents(step['contents'], 'contents', said, parts, id);
    const logic = step['logic'];
    return {
      record: present({
        id,
        title,
        summary: said.texts.join('\n\n') || undefined,
        links: said.links,
        checklist: said.checklist,
        options: said.options,
        optional: step['optional'] === true || undefined,
        logic: logic === 'and' || logic === 'or' ? logic : undefined,
      }),
      path,
      parts,
    };
  }

  #contents(contents: unknown, path: string, said: Said, parts: Map<string, string>, id: string): void {
    if (!Array.isArray(contents)) return;
    contents.forEach((value: unknown, i) => {
      const part = fields(value);
      const at = `${path}[${i}]`;
      const inside = part['contents'];
      if (part['type'] === 'list')
        this.#list(inside, part['style'] === 'choice', `${at}.contents`, said, parts, id);
      // Steps in a step; that they may be passed over, their own text says.
      else if (Array.isArray(inside)) this.#contents(inside, `${at}.contents`, said, parts, id);
      else {
        const text = prose(part['text']);
        // The order says it already.
        if (text !== undefined && !/^(?:and|then)[.:]?$/i.test(text)) said.texts.push(text);
      }
    });
  }

  #list(
    contents: unknown,
    isChoice: boolean,
    path: string,
    said: Said,
    parts: Map<string, string>,
    id: string,
  ): void {
    const items = Array.isArray(contents) ? contents.map(fields) : [];
    const isOr = (i: number) => /^or$/i.test(line(items[i]?.['text']) ?? '');
    items.forEach((item, i) => {
      const text = line(item['text']);
      if (text === undefined || /^(?:or|and|then)$/i.test(text)) return;
      const context = line(item['context']);
      const href = typeof item['href'] === 'string' ? item['href'] : undefined;
      const url = href === undefined ? undefined : (absoluteUrl(href, this.#base) ?? href);
      const label = context === undefined ? text : `${text} (${context})`;
      const add = (list: keyof Omit<Said, 'texts'>, record: unknown) => {
        parts.set(`${list}[${said[list].length}]`, `${path}[${i}]`);
        said[list].push(record);
      };
      if (isChoice || isOr(i - 1) || isOr(i + 1))
        add(
          'options',
          present({
            id: `${id}-${said.options.length + 1}`,
            title: text,
            summary: context,
            links: url === undefined ? [] : [{ label: text, url }],
          }),
        );
      else if (url === undefined) add('checklist', label);
      else add('links', { label, url });
    });
  }

  #idFor(title: string): string {
    const name = slug(title) || 'step';
    const plain = name in {} ? `${name}-step` : name;
    let id = plain;
    for (let n = 2; this.#ids.has(id); n++) id = `${plain}-${n}`;
    this.#ids.add(id);
    return id;
  }
}

interface Said {
  readonly texts: string[];
  readonly links: unknown[];
  readonly checklist: unknown[];
  readonly options: unknown[];
}

/** The steps by their number. What has no title has no place among them; the check tells. */
function stagesOf(steps: readonly StepRead[]): Stage[] {
  const stages: Stage[] = [];
  for (const step of steps) {
    const { title, logic } = step.record;
    if (title === undefined) continue;
    const stage = stages.at(-1);
    if (!stage || logic === undefined) stages.push({ number: stages.length + 1, alternatives: [[step]] });
    else if (logic === 'or') stage.alternatives.push([step]);
    else stage.alternatives.at(-1)!.push(step);
  }
  return stages;
}

/**
 * Gives the steps their ways and numbers. Steps that come together are parallel ways, steps instead of each other a choice.
 * Where both are at one number, what comes together is done in turn: “and” holds tighter than “or”.
 */
function link(stages: readonly Stage[]): Map<StepRead, Fields> {
  const linked = new Map<StepRead, Fields>();
  stages.forEach(({ number, alternatives }, i) => {
    const steps = alternatives.flat();
    const onwards = entrances(stages[i + 1]);
    steps.forEach((step, position) => {
      const { logic: _, ...record } = step.record;
      const inTurn = alternatives.length > 1 ? alternatives.find((group) => group.includes(step))! : [step];
      const after = inTurn[inTurn.indexOf(step) + 1];
      const letter = steps.length > 1 ? String.fromCharCode(97 + (position % 26)) : '';
      const ways = after ? { next: [{ to: after.record['id'] }] } : onwards;
      linked.set(step, {
        ...record,
        number: record['number'] ?? `${number}${letter}`,
        ...((after ?? stages[i + 1]) ? ways : { end: 'solved' }),
      });
    });
  });
  return linked;
}

/** The ways to a number. */
function entrances(stage: Stage | undefined): Fields {
  if (!stage) return {};
  const { alternatives } = stage;
  const [only] = alternatives;
  const first = alternatives.length > 1 ? alternatives.map(([step]) => step!) : only!;
  return {
    next: first.map(({ record }) => ({ to: record['id'] })),
    ...(alternatives.length === 1 && first.length > 1 && { fork: 'all' }),
  };
}

/** The text above the steps: HTML, or the same in several types of which one is. */
function introduction(value: unknown): string | undefined {
  const types = Array.isArray(value) ? value.map(fields) : [];
  const typed = types.find((one) => one['content_type'] === 'text/html') ?? types[0];
  const html = typed ? typed['content'] : value;
  // The paragraph around it tells that it is HTML, whatever is in it.
  return typeof html === 'string'
    ? prose(`<p>${html.replace(/<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->/gi, '')}</p>`)
    : undefined;
}

/** The organisation that stands for a content item: whom to ask. */
function publisher(item: Fields, address: string | undefined): Fields | undefined {
  const links = fields(item['links']);
  const named = [links['primary_publishing_organisation'], links['organisations']].flat().map(fields);
  const one = named.find(
    ({ title, base_path }) => line(title) !== undefined && typeof base_path === 'string',
  );
  return one && { function: line(one['title']), url: absoluteUrl(one['base_path'], address ?? SITE) };
}

/** The names that our fields have in a content item. */
const NAMES: Readonly<Record<string, string>> = {
  label: 'text',
  title: 'text',
  summary: 'context',
  url: 'href',
};

/** Where in the content item something in a station stands. */
function pathOf({ path, parts }: StepRead, inside: string): string {
  const [, part = '', field = ''] = /^(\w+\[\d+\])(?:.*\.(\w+))?$/.exec(inside) ?? [];
  const at = parts.get(part);
  if (at === undefined) return inside ? `${path}.${inside}` : path;
  return [path, at, NAMES[field] ?? field].filter(Boolean).join('.');
}
