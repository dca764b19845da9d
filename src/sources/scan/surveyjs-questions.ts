import { type LocalizedText } from '../../model/text.js';
import { allWordings } from '../../model/wordings.js';
import { OTHER, UNKNOWN, type QuestionKind } from '../../model/scan/scan.js';
import { numeric, present, type Fields } from '../feed-values.js';
import type { Target } from './carried-conditions.js';
import { lostOfItem } from './surveyjs-properties.js';
import type { Texts } from './surveyjs-texts.js';
import { times } from '../../model/lists.js';

/** A question in the making. */
export interface Draft extends Omit<Target, 'id' | 'countsTicks'> {
  /** As our own documents have it, without its condition. */
  readonly question: Fields;
  /** What expressions can call it. */
  readonly names: readonly string[];
}

/** What reading a question needs beside the question. */
export interface SurveyContext {
  readonly texts: Texts;
  /** Scales by what they are, so that questions share them. */
  readonly scales: Map<string, { readonly id: string; readonly scale: object }>;
  /** Tells what is lost, of the question that is read now. */
  lost(property: string, why?: string): void;
}

/** One of a list of choices, columns, rows or rate values. */
interface Item {
  readonly value: string | number | boolean;
  readonly text: LocalizedText;
  readonly score: number | undefined;
}

/** More than anybody can choose from: an endless range must end. */
const MAX_STEPS = 200;

/**
 * The questions that an element of a survey comes down to.
 * @returns nothing for a type that cannot be carried over
 */
export function questionsOf(element: Fields, type: string, context: SurveyContext): Draft[] | undefined {
  return TYPES.get(type)?.(element, context);
}

type Read = (element: Fields, context: SurveyContext) => Draft[];

const TYPES: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['radiogroup', (element, context) => choosing(element, 'single', context)],
  ['dropdown', (element, context) => choosing(element, 'single', context)],
  ['buttongroup', (element, context) => choosing(element, 'single', context)],
  ['checkbox', (element, context) => choosing(element, 'multiple', context)],
  ['tagbox', (element, context) => choosing(element, 'multiple', context)],
  [
    'imagepicker',
    (element, context) => choosing(element, element['multiSelect'] === true ? 'multiple' : 'single', context),
  ],
  ['rating', rating],
  ['boolean', yesOrNo],
  ['matrix', matrix],
  ['text', (element, context) => [written(element, isNumber(element) ? 'number' : 'text', context)]],
  ['comment', (element, context) => [written(element, 'text', context)]],
  ['multipletext', multipleText],
]);

/** What all questions have. */
function common(element: Fields, { texts }: SurveyContext): Fields {
  const { name, title, description, isRequired, requiredIf, visibleIf } = element;
  return {
    id: name,
    text: texts.of(title) ?? texts.of(name),
    help: texts.of(description),
    // Required where it is shown is required.
    required: isRequired === true || (requiredIf !== undefined && requiredIf === visibleIf) || undefined,
  };
}

function names({ name, valueName }: Fields): string[] {
  return [name, valueName].filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

function choosing(element: Fields, kind: 'single' | 'multiple', context: SurveyContext): Draft[] {
  const { texts } = context;
  const has = (...keys: string[]) => keys.some((key) => element[key] === true);
  const isExclusive = kind === 'multiple' || undefined;
  const extra = (id: string, text: unknown, own: LocalizedText): Fields => ({
    id,
    label: texts.of(text) ?? own,
    exclusive: isExclusive,
  });
  const items = itemsOf(element['choices'], 'choices', context);
  for (const one of range(element['choicesMin'], element['choicesMax'], element['choicesStep']))
    items.push(plainItem(one));
  const options = [
    ...items
      .filter(({ value }) => value !== OTHER && value !== UNKNOWN)
      .map(({ value, text, score }) => present({ id: String(value), label: text, value: score })),
    ...(has('showRefuseItem') ? [extra('refused', element['refuseText'], REFUSED)] : []),
    ...(has('showNoneItem', 'hasNone') ? [extra('none', element['noneText'], NONE)] : []),
  ];
  const question = {
    ...common(element, context),
    kind,
    options,
    other: has('showOtherItem', 'hasOther') || items.some(({ value }) => value === OTHER) || undefined,
    unknown: has('showDontKnowItem') || items.some(({ value }) => value === UNKNOWN),
  };
  return [
    {
      question: present(question),
      names: names(element),
      kind,
      answer: (one) => (one === 'dontknow' && has('showDontKnowItem') ? UNKNOWN : String(one)),
      amounts: amountsOf(items),
    },
  ];
}

const NONE: LocalizedText = {
  nl: 'Geen van deze',
  en: 'None of these',
  de: 'Keine davon',
  fr: 'Aucune de ces réponses',
};
const REFUSED: LocalizedText = {
  nl: 'Dat zeg ik liever niet',
  en: 'I prefer not to say',
  de: 'Das möchte ich nicht sagen',
  fr: 'Je préfère ne pas répondre',
};

function amountsOf(items: readonly Item[]): [string, number][] {
  return items.flatMap(({ value }) => {
    const amount = numeric(value);
    return amount === undefined ? [] : [[String(value), amount] as [string, number]];
  });
}

/** The items of a list as a survey writes them: a value, `value|text`, or an object. */
function itemsOf(list: unknown, property: string, { texts, lost }: SurveyContext): Item[] {
  const told = new Set<string>();
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item, i): Item[] => {
    if (typeof item === 'string') {
      const [, before, after] = /^([^|]+)\|([^]+)$/.exec(item) ?? [];
      return [before === undefined ? plainItem(item) : { ...plainItem(before), text: after! }];
    }
    if (typeof item === 'number' || typeof item === 'boolean') return [plainItem(item)];
    if (typeof item !== 'object' || item === null) return [];
    const fields = item as Fields;
    const { value, text, score } = fields;
    for (const key of lostOfItem(fields))
      if (!told.has(key)) {
        told.add(key);
        lost(`${property}[${i}].${key}`);
      }
    if (
      value === '' ||
      !(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    ) {
      lost(`${property}[${i}].value`, 'een keuze zonder waarde');
      return [];
    }
    return [{ value, text: texts.of(text) ?? String(value), score: numeric(score) }];
  });
}

function plainItem(value: string | number | boolean): Item {
  return { value, text: String(value), score: undefined };
}

function range(from: unknown, to: unknown, by: unknown): number[] {
  const [first = 0, last, step = 1] = [numeric(from), numeric(to), numeric(by)];
  if (last === undefined || step <= 0) return [];
  const count = Math.min(MAX_STEPS, Math.floor((last - first) / step + 1e-9) + 1);
  // 0.1 + 0.2 is no label.
  return times(Math.max(0, count), (i) => Number((first + i * step).toPrecision(12)));
}

/** A choice on a scale, or between words where not all of them are numbers. */
function rating(element: Fields, context: SurveyContext): Draft[] {
  const { texts } = context;
  const values = itemsOf(element['rateValues'], 'rateValues', context);
  const { rateMin, rateMax, rateStep, rateCount } = element;
  const first = numeric(rateMin) ?? 1;
  const last = numeric(rateMax) ?? first + ((numeric(rateCount) ?? 5) - 1) * (numeric(rateStep) ?? 1);
  const items = values.length > 0 ? values : range(first, last, rateStep).map(plainItem);
  const ends = [
    element['minRateDescription'] ?? element['mininumRateDescription'],
    element['maxRateDescription'] ?? element['maximumRateDescription'],
  ].map((text) => texts.of(text));
  const named = items.map((item, i): Item => {
    const end = i === 0 ? ends[0] : i === items.length - 1 ? ends[1] : undefined;
    // A step that has words of its own needs no others.
    if (end === undefined || item.text !== String(item.value)) return item;
    return { ...item, text: texts.together([item.text, end], ': ')! };
  });
  return [graded(common(element, context), names(element), named, context)];
}

/** A question with one answer from a list: on a shared scale when all of them are numbers. */
function graded(
  fields: Fields,
  called: readonly string[],
  items: readonly Item[],
  context: SurveyContext,
): Draft {
  const values = items.map(({ value }) => numeric(value));
  const isScale = new Set(values).size === items.length && !values.includes(undefined);
  const shared = { ...fields, unknown: false };
  if (!isScale) {
    const options = items.map(({ value, text, score }) =>
      present({ id: String(value), label: text, value: score }),
    );
    return {
      question: present({ ...shared, kind: 'single', options }),
      names: called,
      kind: 'single',
      answer: String,
      amounts: amountsOf(items),
    };
  }
  const scale = { options: items.map(({ text }, i) => ({ value: values[i], label: text })) };
  const key = JSON.stringify(scale);
  const known = context.scales.get(key) ?? { id: `schaal-${context.scales.size + 1}`, scale };
  context.scales.set(key, known);
  return {
    question: present({ ...shared, kind: 'scale', scale: known.id }),
    names: called,
    kind: 'scale',
    answer: (one) => numeric(one) ?? one,
  };
}

/** Yes or no; with other words for these, one of two. */
function yesOrNo(element: Fields, context: SurveyContext): Draft[] {
  const { labelTrue, labelFalse, valueTrue = true, valueFalse = false } = element;
  const labels = [context.texts.of(labelTrue), context.texts.of(labelFalse)];
  const fields = { ...common(element, context), unknown: false };
  const isYesNo = labels.every((label) => allWordings(label).every((said) => YES_OR_NO.test(said)));
  const truth = (one: unknown) =>
    String(one) === String(valueTrue) ? true : String(one) === String(valueFalse) ? false : undefined;
  const kind: QuestionKind = isYesNo ? 'boolean' : 'single';
  const options = [
    { id: 'true', label: labels[0] ?? { nl: 'Ja', en: 'Yes' } },
    { id: 'false', label: labels[1] ?? { nl: 'Nee', en: 'No' } },
  ];
  return [
    {
      question: present({ ...fields, kind, ...(!isYesNo && { options }) }),
      names: names(element),
      kind,
      answer: (one) => {
        const said = truth(one) ?? (one === 'true' ? true : one === 'false' ? false : one);
        return isYesNo ? said : String(said);
      },
    },
  ];
}

/** The words for yes and no in the languages that surveys come in; an element has these in many more. */
const YES_OR_NO = /^(?:yes|no|ja|nee|nein|oui|non|s[ií]|tak|nie|evet|hay[ıi]r|да|нет|так|ні|نعم|لا)[.!]?$/iu;

/** One question for each row, on a scale that they share. */
function matrix(element: Fields, context: SurveyContext): Draft[] {
  const { texts, lost } = context;
  const { name, title, isRequired, cellType } = element;
  const { required: _, text, help, ...fields } = common(element, context);
  const columns = itemsOf(element['columns'], 'columns', context);
  const rows = itemsOf(element['rows'], 'rows', context);
  const isEach = element['isAllRowRequired'] === true || element['eachRowRequired'] === true;
  if (isRequired === true && !isEach)
    lost('isRequired', 'dat er minstens één rij beantwoord moet zijn; de rijen zijn nu niet verplicht');
  if (rows.length === 0) lost('rows', 'een matrix zonder rijen');
  const isMultiple = cellType === 'checkbox';
  return rows.map((row, i): Draft => {
    const called = names(element).map((one) => `${one}.${row.value}`);
    const own = {
      ...fields,
      id: `${String(name)}.${row.value}`,
      text: row.text,
      // What all rows are about is heard with each, what explains it with the first.
      help: texts.together([
        title === undefined ? undefined : (text as LocalizedText),
        i === 0 ? (help as LocalizedText) : undefined,
      ]),
      required: isEach || undefined,
    };
    const cells = cellsOf(element['cells'], row, columns, texts);
    if (isMultiple) {
      const options = (cells ?? columns).map((one) =>
        present({ id: String(one.value), label: one.text, value: one.score }),
      );
      const question = present({ ...own, kind: 'multiple', options, unknown: false });
      return { question, names: called, kind: 'multiple', answer: String };
    }
    if (!cells) return graded(own, called, columns, context);
    const options = cells.map(({ value, text: label, score }) =>
      present({ id: String(value), label, value: score ?? numeric(value) }),
    );
    return {
      question: present({ ...own, kind: 'single', options, unknown: false }),
      names: called,
      kind: 'single',
      answer: String,
      amounts: amountsOf(columns),
    };
  });
}

/** The columns with the words that one row has of its own in its cells. */
function cellsOf(cells: unknown, row: Item, columns: readonly Item[], texts: Texts): Item[] | undefined {
  const all = typeof cells === 'object' && cells !== null ? (cells as Fields) : {};
  const own = Object.hasOwn(all, String(row.value)) ? all[String(row.value)] : all['default'];
  if (typeof own !== 'object' || own === null) return undefined;
  return columns.map((column) => {
    const text = texts.of((own as Fields)[String(column.value)]);
    return text === undefined ? column : { ...column, text };
  });
}

function isNumber({ inputType }: Fields): boolean {
  return inputType === 'number' || inputType === 'range';
}

function written(element: Fields, kind: 'text' | 'number', context: SurveyContext): Draft {
  const isText = kind === 'text';
  const { inputType = 'text' } = element;
  if (isText && inputType !== 'text' && inputType !== '')
    context.lost(
      'inputType',
      `het soort veld “${String(inputType).slice(0, 40)}”; er is nu een veld voor tekst`,
    );
  return {
    question: present({ ...common(element, context), kind, unknown: isText ? undefined : false }),
    names: names(element),
    kind,
    answer: (one) => (isText ? String(one) : (numeric(one) ?? one)),
  };
}

/** Several fields under one title: a question for each. */
function multipleText(element: Fields, context: SurveyContext): Draft[] {
  const { texts, lost } = context;
  const { text, help, required } = common(element, context);
  const items = Array.isArray(element['items']) ? (element['items'] as unknown[]) : [];
  if (required === true && items.length > 1)
    lost('isRequired', 'dat er minstens één veld ingevuld moet zijn; de velden zijn nu niet verplicht');
  return items.flatMap((item): Draft[] => {
    if (typeof item !== 'object' || item === null) return [];
    const fields = item as Fields;
    const name = String(fields['name'] ?? '');
    const draft = written(fields, isNumber(fields) ? 'number' : 'text', context);
    const isRequired = draft.question['required'] === true || (required === true && items.length === 1);
    const question = {
      ...draft.question,
      id: `${String(element['name'])}.${name}`,
      text: texts.together([text as LocalizedText, draft.question['text'] as LocalizedText], ': '),
      help,
      required: isRequired || undefined,
    };
    return [{ ...draft, question: present(question), names: names(element).map((one) => `${one}.${name}`) }];
  });
}
