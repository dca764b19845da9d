import * as v from 'valibot';
import {
  QUESTION_KINDS,
  SCAN_MODES,
  type Condition,
  type Question,
  type Tip,
} from '../../model/scan/scan.js';
import { documentInfo, flag, id, link, list, localizedText, number, text } from '../common-schema.js';

const texts = list(text);
const links = list(link);
const answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);

/** Conditions hold conditions; how deep, the check of records limits. */
export const condition: v.GenericSchema<unknown, Condition> = v.union(
  [
    v.object({
      question: id,
      is: v.optional(answer),
      isNot: v.optional(answer),
      includes: v.optional(text),
      atLeast: v.optional(number),
      atMost: v.optional(number),
      answered: v.optional(flag),
    }),
    v.object({ all: v.array(v.lazy(() => condition)) }),
    v.object({ any: v.array(v.lazy(() => condition)) }),
    v.object({ not: v.lazy(() => condition) }),
  ],
  'condition',
) as v.GenericSchema<unknown, Condition>;

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
  value: v.optional(number),
  exclusive: v.optional(flag),
  tips: v.optional(list(v.union([v.string(), tip]))),
});

export const question = v.object({
  id,
  kind: v.picklist(QUESTION_KINDS),
  text: localizedText,
  help: v.optional(localizedText),
  options: v.optional(list(option)),
  scale: v.optional(text),
  required: v.optional(flag),
  unknown: v.optional(flag),
  other: v.optional(flag),
  wish: v.optional(flag),
  showIf: v.optional(condition),
  roles: v.optional(texts),
  weight: v.optional(number),
  reverse: v.optional(flag),
}) satisfies v.GenericSchema<unknown, Question>;

/** One theme, as `themes[]` of a document holds it. */
export const theme = v.object({
  id,
  title: localizedText,
  description: v.optional(localizedText),
  questions: list(question),
  tips: v.optional(list(tip)),
  themes: v.optional(texts),
  minAnswered: v.optional(number),
});

const scale = v.object({ options: list(v.object({ value: number, label: localizedText })) });

const level = v.object({ id, from: number, label: localizedText, meaning: localizedText });

const assignment = v.union([
  v.object({
    title: v.optional(localizedText),
    text: localizedText,
    columns: v.optional(list(v.object({ id, label: localizedText }))),
  }),
  localizedText,
]);

/** What a scan says beside its themes and what every document says of itself. */
export const scanInfo = v.object({
  id: v.optional(text),
  version: v.optional(text),
  intro: v.optional(localizedText),
  roles: v.optional(list(v.object({ id, label: localizedText }))),
  scales: v.optional(v.record(v.string(), v.optional(scale))),
  mode: v.optional(v.picklist(SCAN_MODES)),
  advice: v.optional(list(tip)),
  levels: v.optional(list(level)),
  assignment: v.optional(assignment),
  literature: v.optional(links),
});

/** The whole document, for the published JSON Schema; reading checks themes one by one. */
export const scanDocument = /* @__PURE__ */ v.object({
  .../* @__PURE__ */ documentInfo.entries,
  .../* @__PURE__ */ scanInfo.entries,
  themes: /* @__PURE__ */ list(theme),
});
