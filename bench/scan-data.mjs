/*
 * One questionnaire in two notations: ours, and SurveyJS's. 150 questions in ten themes, 100 of which have a condition on one
 * of the ten questions that open a theme: all hold at first, and an answer to such a question takes ten away.
 */

const THEMES = 10;
const PER_THEME = 15;
const STEPS = ['Helemaal niet', 'Een beetje', 'Voor een deel', 'Grotendeels', 'Helemaal'];
const OPTIONS = ['Bibliotheek', 'Wijkteam', 'Sportvereniging', 'Jongerenwerk', 'Taalmaatjes', 'Buurthuis'];
const TEXT =
  'Wij spreken met ouders af wat school doet, wat thuis gebeurt en wie van de partners daarbij helpt, nummer';

/** The kinds by turns; the first of a theme is the one that others look at. */
const KINDS = ['single', 'scale', 'multiple', 'scale', 'boolean'];

const plan = Array.from({ length: THEMES * PER_THEME }, (_, i) => {
  const theme = Math.floor(i / PER_THEME);
  const place = i % PER_THEME;
  return {
    id: `q${i}`,
    theme,
    kind: KINDS[place % KINDS.length],
    text: `${TEXT} ${i + 1}`,
    // Ten of the fifteen.
    dependsOn: place > 4 ? `q${theme * PER_THEME}` : undefined,
  };
});

/** The questions that look at the first one. */
export const DEPENDENT = plan.filter(({ dependsOn }) => dependsOn === 'q0').length;
export const QUESTIONS = plan.length;

export function scanDocument() {
  const options = OPTIONS.map((label, i) => ({ id: `o${i}`, label, value: i }));
  return {
    id: 'bench',
    version: '1',
    title: 'Educatief partnerschap',
    mode: 'score',
    scales: { vijf: { options: STEPS.map((label, i) => ({ value: i + 1, label })) } },
    themes: Array.from({ length: THEMES }, (_, theme) => ({
      id: `t${theme}`,
      title: `Thema ${theme + 1}`,
      questions: plan
        .filter((question) => question.theme === theme)
        .map(({ id, kind, text, dependsOn }) => ({
          id,
          kind,
          text,
          unknown: false,
          ...(kind === 'scale' && { scale: 'vijf' }),
          ...((kind === 'single' || kind === 'multiple') && { options }),
          ...(dependsOn && { showIf: { question: dependsOn, isNot: 'o0' } }),
        })),
    })),
  };
}

export function surveyDefinition() {
  const choices = OPTIONS.map((text, i) => ({ value: `o${i}`, text }));
  const types = { single: 'radiogroup', scale: 'rating', multiple: 'checkbox', boolean: 'boolean' };
  return {
    title: 'Educatief partnerschap',
    pages: Array.from({ length: THEMES }, (_, theme) => ({
      name: `t${theme}`,
      title: `Thema ${theme + 1}`,
      elements: plan
        .filter((question) => question.theme === theme)
        .map(({ id, kind, text, dependsOn }) => ({
          type: types[kind],
          name: id,
          title: text,
          ...(kind === 'scale' && {
            rateValues: STEPS.map((step, i) => ({ value: i + 1, text: step })),
            displayMode: 'buttons',
          }),
          ...((kind === 'single' || kind === 'multiple') && { choices }),
          ...(kind === 'boolean' && { renderAs: 'radio' }),
          ...(dependsOn && { visibleIf: `{${dependsOn}} <> 'o0'` }),
        })),
    })),
  };
}
