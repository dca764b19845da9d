import * as v from 'valibot';
import { QUESTION_KINDS, SCAN_MODES, type Question, type Scale, type Tip } from '../../model/scan/scan.js';
import { documentInfo, flag, id, link, list, localizedText, number, text } from '../common-schema.js';
import { comparison, condition } from '../condition-schema.js';
import { isObject } from '../json-document.js';
import { placed } from '../placed.js';

export { comparison, condition };

const texts = list(text);
const links = list(link);

/** A number to reckon with: sums of larger ones say nothing any more. */
const amount = v.pipe(
  number,
  v.check((value) => Math.abs(value) <= 1e9, 'amount'),
);

const scoreCondition = v.object({ theme: id, below: v.optional(number), atLeast: v.optional(number) });

export const tip = v.object({
  id,
  text: localizedText,
  when: v.optional(v.union([scoreCondition, condition], 'condition')),
  links: v.optional(links),
  task: v.optional(localizedText),
  themes: v.optional(texts),
}) satisfies v.GenericSchema<unknown, Tip>;

const option = v.object({
  id,
  label: localizedText,
  value: v.optional(amount),
  exclusive: v.optional(flag),
  tips: v.optional(list(v.union([v.string(), tip]))),
});

export const question = v.object({
  id,
  kind: v.picklist(QUESTION_KINDS),
  text: localizedText,
  help: v.optional(localizedText),
  options: v.optional(placed(option)),
  scale: v.optional(text),
  required: v.optional(flag),
  unknown: v.optional(flag),
  other: v.optional(flag),
  wish: v.optional(flag),
  showIf: v.optional(condition),
  roles: v.optional(texts),
  weight: v.optional(amount),
  reverse: v.optional(flag),
}) satisfies v.GenericSchema<unknown, Question>;

/** One theme, as `themes[]` of a document holds it. */
export const theme = v.object({
  id,
  title: localizedText,
  description: v.optional(localizedText),
  questions: placed(question),
  tips: v.optional(placed(tip)),
  themes: v.optional(texts),
  minAnswered: v.optional(number),
});

export const scale = v.object({ options: list(v.object({ value: amount, label: localizedText })) });

const level = v.object({ id, from: number, label: localizedText, meaning: localizedText });

const assignment = v.object({
  title: v.optional(localizedText),
  text: localizedText,
  columns: v.optional(list(v.object({ id, label: localizedText }))),
});

/** Scales by their id. They are read one by one (`json.ts`). */
function isScales(value: unknown): boolean {
  return isObject(value);
}

/** What a scan says beside its themes and what every document says of itself. */
export const scanInfo = v.object({
  id: v.optional(text),
  version: v.optional(text),
  intro: v.optional(localizedText),
  roles: v.optional(placed(v.object({ id, label: localizedText }))),
  scales: v.optional(v.custom<Record<string, Scale>>(isScales)),
  mode: v.optional(v.picklist(SCAN_MODES)),
  advice: v.optional(placed(tip)),
  levels: v.optional(placed(level)),
  assignment: v.optional(assignment),
  literature: v.optional(links),
});

/** The whole document, for the published JSON Schema; reading checks themes one by one. */
export const scanDocument = /* @__PURE__ */ v.object({
  .../* @__PURE__ */ documentInfo.entries,
  .../* @__PURE__ */ scanInfo.entries,
  // A text alone is one too (`json.ts`).
  assignment: /* @__PURE__ */ v.optional(/* @__PURE__ */ v.union([assignment, localizedText])),
  themes: /* @__PURE__ */ list(theme),
});
