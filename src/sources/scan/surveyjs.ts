import type { Scan } from '../../model/scan/scan.js';
import { fields, present } from '../feed-values.js';
import type { Reader } from '../format.js';
import { languageTag } from '../language-tags.js';
import { readScan } from './json.js';
import { Conditions } from './surveyjs-conditions.js';
import { Reading, type SurveyPage } from './surveyjs-pages.js';
import { join, lost } from './surveyjs-problems.js';
import { lostOfSurvey } from './surveyjs-properties.js';
import { Texts } from './surveyjs-texts.js';

/**
 * Reads a SurveyJS definition: pages become themes. What a scan cannot do is reported, with the question and the property
 * that it is about; the rest is read.
 */
export const readSurveyJs: Reader<Scan> = function* (received, problems) {
  const { source } = received;
  const report = { source, problems };
  const survey = fields(received.json());
  const locale = typeof survey['locale'] === 'string' && survey['locale'].trim();
  const language = locale ? languageTag(locale) : 'en';
  const reading = new Reading(report, new Texts(language));
  for (const property of lostOfSurvey(survey)) problems.push(lost(source, property, ''));
  const pages = yield* reading.pages(survey);
  const starting = ['firstPageIsStarted', 'firstPageIsStartPage'].find((key) => survey[key] === true);
  if (starting !== undefined && pages[0]?.path === 'pages[0]')
    problems.push(
      lost(source, starting, '', 'dat de eerste pagina apart staat; zij telt nu mee als de andere'),
    );
  const questions = pages.flatMap((page) => page.questions);
  const conditions = new Conditions(questions, report);
  const themes = pages.map(({ record, questions: placed }) => ({
    ...record,
    questions: placed.map(({ question, shown, path }) =>
      present({ ...question, showIf: conditions.of(shown, path) }),
    ),
  }));
  const document = present({
    title: reading.texts.of(survey['title']),
    intro: reading.texts.together([reading.texts.of(survey['description']), reading.intro]),
    language,
    scales: Object.fromEntries([...reading.scales.values()].map(({ id, scale }) => [id, scale])),
  });
  return yield* readScan(document, themes, report, (position, inside) => pathOf(pages[position]!, inside));
};

/** The names that our fields have in a survey. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'name',
  text: 'title',
  help: 'description',
  options: 'choices',
  showIf: 'visibleIf',
  required: 'isRequired',
  label: 'text',
};

/** Where in the survey something in a theme stands. */
function pathOf({ path, questions }: SurveyPage, inside: string): string {
  const [, position, rest = ''] = /^questions\[(\d+)\]\.?(.*)$/.exec(inside) ?? [];
  const at = position === undefined ? path : (questions[Number(position)]?.path ?? path);
  const isOption = rest.startsWith('options[');
  const field = (position === undefined ? inside : rest).replace(/[a-z]+/gi, (name) =>
    isOption && name === 'id' ? 'value' : Object.hasOwn(FIELDS, name) ? FIELDS[name]! : name,
  );
  return join(at, field);
}
