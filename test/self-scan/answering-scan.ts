import type { Question, ScanInput } from '../../src/model/scan/scan.js';

const STEPS = ['Helemaal niet', 'Een beetje', 'Voor een deel', 'Grotendeels', 'Helemaal'];
export const scales = { vijf: { options: STEPS.map((label, i) => ({ value: i + 1, label })) } };

/** A scan of one theme with these questions. */
export function scanOf(...questions: Question[]): ScanInput {
  return {
    id: 'proef',
    version: '1',
    title: 'Proefscan',
    scales,
    themes: [{ id: 'taal', title: 'Taal', questions }],
  };
}

export const statement: Question = {
  id: 'woorden',
  kind: 'scale',
  scale: 'vijf',
  text: 'Wij praten met ouders in gewone woorden.',
};

export const partners: Question = {
  id: 'partners',
  kind: 'multiple',
  text: 'Met wie werkt u samen?',
  other: true,
  options: [
    { id: 'bieb', label: 'Bibliotheek' },
    { id: 'wijk', label: 'Wijkteam' },
    { id: 'geen', label: 'Met niemand', exclusive: true },
  ],
};

export const interpreter: Question = { id: 'tolk', kind: 'boolean', text: 'Is er een tolk?' };

export const often: Question = {
  id: 'vaak',
  kind: 'single',
  text: 'Hoe vaak spreekt u elkaar?',
  other: true,
  options: [
    { id: 'week', label: 'Elke week' },
    { id: 'jaar', label: 'Elk jaar' },
  ],
};

/** Three themes, with roles and with questions that follow from answers. */
export const journey: ScanInput = {
  id: 'reis',
  version: '1',
  title: 'Samenwerken',
  intro: 'Hoe werkt u samen met ouders?',
  roles: [
    { id: 'team', label: 'Lid van het team' },
    { id: 'ouder', label: 'Ouder' },
  ],
  scales,
  themes: [
    {
      id: 'taal',
      title: 'Taal',
      description: 'Over woorden en tolken.',
      questions: [
        { ...statement, required: true },
        interpreter,
        { id: 'welke', kind: 'text', text: 'Welke tolk?', showIf: { question: 'tolk', is: true } },
      ],
    },
    {
      id: 'samen',
      title: 'Samen',
      questions: [
        partners,
        { id: 'hulp', kind: 'number', text: 'Hoeveel mensen helpen mee?' },
        { id: 'rooster', kind: 'text', text: 'Wie maakt het rooster?', roles: ['team'] },
      ],
    },
    {
      id: 'thuis',
      title: 'Thuis',
      questions: [{ ...often, required: true, showIf: { not: { question: 'partners', is: ['geen'] } } }],
    },
  ],
};
