import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadExplanations } from '../../../src/sources/faults.js';
import { parseExpression, Unsupported } from '../../../src/sources/scan/expressions.js';
import { SURVEYJS } from '../../../src/sources/scan/surveyjs-expressions.js';
import { SEED } from '../../every-element/fuzz.js';
import { readScan } from './read-scan.js';

before(() => loadExplanations());

const page = (...elements: unknown[]) => ({ pages: [{ name: 'p', title: 'Page', elements }] });
const RADIO = { type: 'radiogroup', name: 'r', title: 'How?', choices: ['a', 'b'] };
const CHECK = { type: 'checkbox', name: 'c', title: 'Which?', choices: [1, 2, 3] };
const RATING = { type: 'rating', name: 's', title: 'How much?' };
const YES = { type: 'boolean', name: 'y', title: 'Really?' };
const NUMBER = { type: 'text', inputType: 'number', name: 'n', title: 'How many?' };
const TEXT = { type: 'text', name: 't', title: 'Say it' };

/** What one element becomes, and what is told about it. */
async function element(given: object) {
  const read = await readScan(page(given));
  return { ...read, first: read.questions[0] };
}

describe('A SurveyJS definition', () => {
  it('is known by its pages, or by questions with a type', async () => {
    expect((await readScan(page(RADIO))).format).to.equal('surveyjs');
    expect((await readScan(JSON.stringify({ elements: [RADIO] }))).format).to.equal('surveyjs');
    expect((await readScan({ questions: [RADIO] })).ids).to.deep.equal(['r']);
    expect((await readScan({ themes: [], pages: [] })).format).to.equal('json');
  });

  it('becomes themes with questions', async () => {
    const { scan, problems, examined } = await readScan({
      locale: 'nl',
      title: 'Samen',
      description: 'Welkom bij deze scan',
      showProgressBar: 'top',
      pages: [
        {
          name: 'start',
          title: 'Hallo',
          elements: [{ type: 'html', name: 'h', html: '<p>Fijn dat u <b>meedoet</b>!</p>' }],
        },
        {
          name: 'taal',
          title: 'Taal',
          description: 'Over woorden',
          elements: [{ ...RADIO, isRequired: true }, YES],
        },
        { name: 'rest', title: 'Rest', elements: [NUMBER, TEXT, { type: 'comment', name: 'k', rows: 4 }] },
      ],
    });
    expect(problems).to.deep.equal([]);
    expect(examined).to.deep.equal([]);
    expect(scan).to.deep.include({
      id: 'samen',
      title: 'Samen',
      language: 'nl',
      intro: 'Welkom bij deze scan\n\nHallo\n\nFijn dat u meedoet!',
    });
    expect(scan.themes.map(({ id, title, description }) => [id, title, description])).to.deep.equal([
      ['taal', 'Taal', 'Over woorden'],
      ['rest', 'Rest', undefined],
    ]);
    expect(scan.themes.flatMap(({ questions }) => questions)).to.deep.equal([
      {
        id: 'r',
        kind: 'single',
        text: 'How?',
        required: true,
        unknown: false,
        options: [
          { id: 'a', label: 'a' },
          { id: 'b', label: 'b' },
        ],
      },
      { id: 'y', kind: 'boolean', text: 'Really?', unknown: false },
      { id: 'n', kind: 'number', text: 'How many?', unknown: false },
      { id: 't', kind: 'text', text: 'Say it' },
      { id: 'k', kind: 'text', text: 'k' },
    ]);
  });

  it('of one page with nothing but panels has these as themes', async () => {
    const panel = (name: string) => ({
      type: 'panel',
      name,
      title: name.toUpperCase(),
      elements: [{ ...RADIO, name: `${name}1` }],
    });
    const { scan, problems } = await readScan({
      pages: [{ name: 'all', elements: [panel('x'), panel('y')] }],
    });
    expect(scan.themes.map(({ title, questions }) => [title, questions[0]!.id])).to.deep.equal([
      ['X', 'x1'],
      ['Y', 'y1'],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('has a name for every page, and says so when that is made up', async () => {
    const { scan, paths } = await readScan({
      pages: [{ elements: [RADIO] }, { title: 'Two', elements: [YES] }],
    });
    expect(scan.themes.map(({ id, title }) => [id, title])).to.deep.equal([
      ['page1', { nl: 'Deel 1', en: 'Part 1', de: 'Teil 1', fr: 'Partie 1' }],
      ['page2', 'Two'],
    ]);
    expect(paths).to.deep.equal(['pages[0].title']);
  });

  it('keeps what panels say with their first question, and what text is between questions', async () => {
    const { question } = await readScan(
      page(
        {
          type: 'panel',
          title: 'About you',
          description: 'Two questions',
          elements: [{ ...RADIO, description: 'Choose' }, YES],
        },
        { type: 'html', html: 'Now <em>this</em>:<ul><li>one</li></ul><script>alert(1)</script>' },
        TEXT,
      ),
    );
    expect(question('r')?.help).to.equal('About you\n\nTwo questions\n\nChoose');
    expect(question('y')).to.not.have.property('help');
    expect(question('t')?.help).to.equal('Now this:one');
  });
});

describe('Texts of a survey', () => {
  const cases: [what: string, locale: string | undefined, title: unknown, expected: unknown][] = [
    ['are in English when it does not say otherwise', undefined, 'Hi', 'Hi'],
    [
      'have what is said for all under its language',
      undefined,
      { default: 'Hi', fr: 'Salut' },
      { en: 'Hi', fr: 'Salut' },
    ],
    ['have it under that of the survey', 'nl', { default: 'Hoi', en: 'Hi' }, { nl: 'Hoi', en: 'Hi' }],
    ['prefer what is said for that language itself', 'de', { default: 'Test', de: 'Über Sie' }, 'Über Sie'],
    ['do without empty ones', 'nl', { default: '', nl: 'Hoi', fr: ' ' }, 'Hoi'],
    ['have their markup taken out', 'nl', '<span style="color:red">Hoi</span> &amp; dag', 'Hoi & dag'],
    ['can be a number', 'nl', 2026, '2026'],
    ['are the name of the question when there are none', 'nl', { default: '' }, 'q'],
  ];
  for (const [what, locale, title, expected] of cases)
    it(what, async () => {
      const { questions, scan } = await readScan({ locale, ...page({ type: 'text', name: 'q', title }) });
      expect(questions[0]!.text).to.deep.equal(expected);
      expect(scan.language).to.equal(locale ?? 'en');
    });
});

describe('A question of a survey', () => {
  const cases: [what: string, given: object, expected: object][] = [
    ['dropdown', { ...RADIO, type: 'dropdown' }, { kind: 'single' }],
    ['tagbox', { ...RADIO, type: 'tagbox' }, { kind: 'multiple' }],
    [
      'choices as objects, with words in languages and with what they count for',
      {
        ...RADIO,
        choices: [{ value: 1, text: { default: 'One', fr: 'Un' }, score: 5 }, { value: 'x' }, '3|Three'],
      },
      {
        options: [
          { id: '1', label: { en: 'One', fr: 'Un' }, value: 5 },
          { id: 'x', label: 'x' },
          { id: '3', label: 'Three' },
        ],
      },
    ],
    [
      'other, none and refuse, by their old and new names',
      {
        ...CHECK,
        choices: ['a'],
        hasOther: true,
        showNoneItem: true,
        noneText: 'Nothing',
        showRefuseItem: true,
        showDontKnowItem: true,
      },
      {
        other: true,
        unknown: true,
        options: [
          { id: 'a', label: 'a' },
          {
            id: 'refused',
            label: {
              nl: 'Dat zeg ik liever niet',
              en: 'I prefer not to say',
              de: 'Das möchte ich nicht sagen',
              fr: 'Je préfère ne pas répondre',
            },
            exclusive: true,
          },
          { id: 'none', label: 'Nothing', exclusive: true },
        ],
      },
    ],
    [
      'a choice that is called other',
      { ...RADIO, choices: ['a', 'other'] },
      { other: true, options: [{ id: 'a', label: 'a' }] },
    ],
    [
      'a range of numbers to choose from',
      { ...RADIO, choices: undefined, type: 'dropdown', choicesMin: 1, choicesMax: 3 },
      { options: [1, 2, 3].map((n) => ({ id: `${n}`, label: `${n}` })) },
    ],
    [
      'yes and no in words of its own',
      { ...YES, labelTrue: 'Agree', labelFalse: 'Disagree' },
      {
        kind: 'single',
        options: [
          { id: 'true', label: 'Agree' },
          { id: 'false', label: 'Disagree' },
        ],
      },
    ],
    [
      'yes and no in the usual words',
      { ...YES, labelTrue: { default: 'Yes', nl: 'Ja' }, labelFalse: { default: 'No', nl: 'Nee' } },
      { kind: 'boolean' },
    ],
    [
      'required where it is shown',
      { ...TEXT, visibleIf: '{t} empty', requiredIf: '{t} empty' },
      { required: true },
    ],
  ];
  for (const [what, given, expected] of cases)
    it(what, async () => {
      const { first } = await element(given);
      for (const [key, value] of Object.entries(expected)) expect(first).to.have.deep.property(key, value);
    });

  const ratings: [what: string, given: object, steps: [number, unknown][]][] = [
    ['one to five', {}, [1, 2, 3, 4, 5].map((n) => [n, `${n}`])],
    [
      'by its ends and steps',
      { rateMin: 0, rateMax: 1, rateStep: 0.5 },
      [
        [0, '0'],
        [0.5, '0.5'],
        [1, '1'],
      ],
    ],
    [
      'by how many',
      { rateCount: 3, rateType: 'smileys' },
      [
        [1, '1'],
        [2, '2'],
        [3, '3'],
      ],
    ],
    [
      'with words at the ends',
      { rateMax: 3, minRateDescription: { default: 'Never', nl: 'Nooit' }, maxRateDescription: 'Always' },
      [
        [1, { en: '1: Never', nl: '1: Nooit' }],
        [2, '2'],
        [3, '3: Always'],
      ],
    ],
    [
      'by values, in text or not',
      { rateValues: ['1', { value: 2, text: 'Two' }] },
      [
        [1, '1'],
        [2, 'Two'],
      ],
    ],
  ];
  for (const [what, given, steps] of ratings)
    it(`a rating ${what} is a scale`, async () => {
      const { first, scan, problems } = await element({ ...RATING, ...given });
      expect(problems).to.deep.equal([]);
      expect(first?.kind).to.equal('scale');
      expect(scan.scales?.[first!.scale!]?.options.map(({ value, label }) => [value, label])).to.deep.equal(
        steps,
      );
    });

  it('a rating between words is a choice', async () => {
    expect((await element({ ...RATING, rateValues: ['bad', 'good'] })).first).to.include({ kind: 'single' });
  });

  it('an endless rating ends', async () => {
    const { scan } = await element({ ...RATING, rateMax: 1e12 });
    expect(Object.values(scan.scales!)[0]!.options).to.have.length(200);
  });

  it('several fields are as many questions', async () => {
    const { questions } = await readScan(
      page({
        type: 'multipletext',
        name: 'm',
        title: 'When?',
        items: [
          { name: 'd', title: 'Days', inputType: 'number' },
          { name: 'w', isRequired: true },
        ],
      }),
    );
    expect(questions).to.deep.equal([
      { id: 'm.d', kind: 'number', text: 'When?: Days', unknown: false },
      { id: 'm.w', kind: 'text', text: 'When?: w', required: true },
    ]);
  });
});

describe('A matrix of a survey', () => {
  const MATRIX = {
    type: 'matrix',
    name: 'm',
    title: 'Do you agree?',
    description: 'Choose one',
    columns: [
      { value: 1, text: 'No' },
      { value: 2, text: 'Yes' },
    ],
    rows: [{ value: 'x', text: 'First' }, 'Second'],
  };

  it('is one scale question for each row, on one scale, also for the next matrix', async () => {
    const { questions, scan, problems } = await readScan(
      page({ ...MATRIX, eachRowRequired: true }, { ...MATRIX, name: 'other' }),
    );
    expect(problems).to.deep.equal([]);
    expect(questions.slice(0, 2)).to.deep.equal([
      {
        id: 'm.x',
        kind: 'scale',
        scale: 'schaal-1',
        text: 'First',
        help: 'Do you agree?\n\nChoose one',
        required: true,
        unknown: false,
      },
      {
        id: 'm.Second',
        kind: 'scale',
        scale: 'schaal-1',
        text: 'Second',
        help: 'Do you agree?',
        required: true,
        unknown: false,
      },
    ]);
    expect(scan.scales).to.deep.equal({
      'schaal-1': {
        options: [
          { value: 1, label: 'No' },
          { value: 2, label: 'Yes' },
        ],
      },
    });
    expect(questions).to.have.length(4);
  });

  it('of words is a choice for each row, and of ticks one of several', async () => {
    const words = await element({ ...MATRIX, columns: ['Bad', 'Good'] });
    expect(words.first).to.deep.include({
      kind: 'single',
      options: [
        { id: 'Bad', label: 'Bad' },
        { id: 'Good', label: 'Good' },
      ],
    });
    expect((await element({ ...MATRIX, cellType: 'checkbox' })).first).to.include({ kind: 'multiple' });
  });

  it('with words in its cells has these as options', async () => {
    const { questions } = await readScan(page({ ...MATRIX, cells: { x: { 2: 'Certainly' } } }));
    expect(questions[0]).to.deep.include({
      kind: 'single',
      options: [
        { id: '1', label: 'No', value: 1 },
        { id: '2', label: 'Certainly', value: 2 },
      ],
    });
    expect(questions[1]).to.include({ kind: 'scale' });
  });

  it('can be asked about row by row', async () => {
    const { question, problems } = await readScan(
      page(MATRIX, { ...TEXT, visibleIf: '{m.x} = 2 and {m.second} > 1' }),
    );
    expect(problems).to.deep.equal([]);
    expect(question('t')?.showIf).to.deep.equal({
      all: [
        { question: 'm.x', is: 2 },
        { question: 'm.Second', atLeast: 1, isNot: 1 },
      ],
    });
  });
});

describe('visibleIf', () => {
  const cases: [expression: string, condition: unknown][] = [
    ["{r} = 'a'", { question: 'r', is: 'a' }],
    ['{r} == "a"', { question: 'r', is: 'a' }],
    ['{r} = a', { question: 'r', is: 'a' }],
    ["'a' = {r}", { question: 'r', is: 'a' }],
    ["{ R } <> 'a'", { question: 'r', isNot: 'a' }],
    ["{r} != 'a'", { question: 'r', isNot: 'a' }],
    [
      "{r} anyof ['a', 'b']",
      {
        any: [
          { question: 'r', is: 'a' },
          { question: 'r', is: 'b' },
        ],
      },
    ],
    ["{r} contains 'a'", { question: 'r', is: 'a' }],
    ['{c} contains 2', { question: 'c', includes: '2' }],
    ["{c} *= '2'", { question: 'c', includes: '2' }],
    [
      '{c} contains [1, 2]',
      {
        all: [
          { question: 'c', includes: '1' },
          { question: 'c', includes: '2' },
        ],
      },
    ],
    [
      '{c} allof [1, 2]',
      {
        all: [
          { question: 'c', includes: '1' },
          { question: 'c', includes: '2' },
        ],
      },
    ],
    ['{c} notcontains 2', { not: { question: 'c', includes: '2' } }],
    [
      '{c} noneof [1, 3]',
      {
        not: {
          any: [
            { question: 'c', includes: '1' },
            { question: 'c', includes: '3' },
          ],
        },
      },
    ],
    ['{c} = [1, 2]', { question: 'c', is: ['1', '2'] }],
    ['{c} = [1,2]', { question: 'c', is: ['1', '2'] }],
    ['{r} notempty', { question: 'r', answered: true }],
    ['{r} empty', { question: 'r', answered: false }],
    ['{r}', { question: 'r', answered: true }],
    ['{y}', { question: 'y', is: true }],
    ['!{y}', { not: { question: 'y', is: true } }],
    ['{y} = true', { question: 'y', is: true }],
    ["{y} = 'False'", { question: 'y', is: 'False' }],
    ["{y} = 'false'", { question: 'y', is: false }],
    ['{s} >= 3', { question: 's', atLeast: 3 }],
    ["{s} = '3'", { question: 's', is: 3 }],
    ['{s} > 3', { question: 's', atLeast: 3, isNot: 3 }],
    ['3 < {s}', { question: 's', atLeast: 3, isNot: 3 }],
    ['{c.length} > 1', { question: 'c', atLeast: 2 }],
    ['{c.length} < 3', { question: 'c', atMost: 2 }],
    ['{c.length} = 2', { question: 'c', atLeast: 2, atMost: 2 }],
    [
      '{c.length} <> 2',
      {
        any: [
          { question: 'c', atMost: 1 },
          { question: 'c', atLeast: 3 },
        ],
      },
    ],
    ['{n} < -1.5', { question: 'n', atMost: -1.5, isNot: -1.5 }],
    ['{n} lessorequal 2', { question: 'n', atMost: 2 }],
    [
      '{k} > 1',
      {
        any: [
          { question: 'k', is: '2' },
          { question: 'k', is: '3' },
        ],
      },
    ],
    ['{k} >= 9', { any: [] }],
    ["{t} = 'it''", undefined],
    ["{t} = 'it\\'s'", { question: 't', is: "it's" }],
    ["{r} = 'dontknow'", { question: 'r', is: 'unknown' }],
    ["{r} = 'other'", { question: 'r', is: 'other' }],
    [
      "{r}='a' and {y}=true and {t} notempty",
      {
        all: [
          { question: 'r', is: 'a' },
          { question: 'y', is: true },
          { question: 't', answered: true },
        ],
      },
    ],
    [
      "{r}='a' or {r}='b' and {y}=true",
      {
        any: [
          { question: 'r', is: 'a' },
          {
            all: [
              { question: 'r', is: 'b' },
              { question: 'y', is: true },
            ],
          },
        ],
      },
    ],
    [
      "({r}='a' || {r}='b') && !({y}=true)",
      {
        all: [
          {
            any: [
              { question: 'r', is: 'a' },
              { question: 'r', is: 'b' },
            ],
          },
          { not: { question: 'y', is: true } },
        ],
      },
    ],
    ["not ({r} = 'a')", { not: { question: 'r', is: 'a' } }],
    [
      "{r} = 'a' AND ({y} = true OR {t} empty)",
      {
        all: [
          { question: 'r', is: 'a' },
          {
            any: [
              { question: 'y', is: true },
              { question: 't', answered: false },
            ],
          },
        ],
      },
    ],
    ["{r} = 'a and b'", { question: 'r', is: 'a and b' }],
  ];
  const all = [
    { ...RADIO, showOtherItem: true, showDontKnowItem: true },
    CHECK,
    { ...RATING },
    YES,
    NUMBER,
    TEXT,
    { ...RADIO, name: 'k', choices: [1, 2, 3] },
  ];
  for (const [expression, condition] of cases)
    it(expression, async () => {
      const { question, problems } = await readScan(
        page(...all, { ...TEXT, name: 'last', visibleIf: expression }),
      );
      if (condition === undefined) expect(problems).to.have.length(1);
      else expect(problems).to.deep.equal([]);
      expect(question('last')?.showIf).to.deep.equal(condition);
    });

  const lost: [expression: string, says: RegExp][] = [
    ['{panel.x} = 1', /“panel\.x” is geen vraag die is overgenomen/],
    ["{nergens} = 'a'", /“nergens” is geen vraag/],
    ['age({n}) > 18', /de functie age\(\) kan hier niet/],
    ['{n} + 1 > 3', /een berekening/],
    ['({n} + {s}) / 2 > 3', /een berekening/],
    ['{r} = {k}', /twee vragen worden met elkaar vergeleken/],
    ["{t} contains 'x'", /naar een deel van het antwoord gezocht/],
    ['{t} > 3', /“t” is geen vraag met een getal/],
    ["{n} > 'veel'", /niet met een getal vergeleken/],
    ['{r} =', /er mist iets/],
    ["({r} = 'a'", /er mist een haakje/],
    ["{r} = 'a' }", /staat iets dat hier niet kan/],
    ["{r} = 'a' {y}", /er staat iets te veel/],
    ['{n}', /wordt met niets vergeleken/],
    ['true', /geen vraag/],
    ['{r} = null', /met niets vergeleken/],
    ['('.repeat(5000), /te veel haakjes|mist/],
  ];
  for (const [expression, says] of lost)
    it(`${expression.slice(0, 30)} cannot be carried over: the question is always asked`, async () => {
      const { question, problems } = await readScan(
        page(...all, { ...TEXT, name: 'last', visibleIf: expression }),
      );
      expect(question('last')).to.not.have.property('showIf');
      expect(problems.map(({ path, code, severity }) => [path, code, severity])).to.deep.equal([
        ['pages[0].elements[7].visibleIf', 'surveyjs-expression', 'warning'],
      ]);
      expect(problems[0]!.message)
        .to.match(says)
        .and.contain(`“${expression.slice(0, 20)}`)
        .and.contain('Deze vraag wordt nu altijd getoond');
    });

  it('of pages and panels holds for all that is in them, and is told once', async () => {
    const { question, problems } = await readScan({
      pages: [
        { title: 'A', elements: [RADIO, YES] },
        {
          title: 'B',
          visibleIf: "{r} = 'a'",
          elements: [
            {
              type: 'panel',
              name: 'pp',
              visibleIf: '{y}',
              elements: [{ ...TEXT, visibleIf: "{r} <> 'b'" }, NUMBER],
            },
            { type: 'panel', name: 'qq', visibleIf: 'today() > 1', elements: [RATING, CHECK] },
          ],
        },
      ],
    });
    expect(question('t')?.showIf).to.deep.equal({
      all: [
        { question: 'r', is: 'a' },
        { question: 'y', is: true },
        { question: 'r', isNot: 'b' },
      ],
    });
    expect(question('n')?.showIf).to.deep.equal({
      all: [
        { question: 'r', is: 'a' },
        { question: 'y', is: true },
      ],
    });
    expect(question('s')?.showIf).to.deep.equal({ question: 'r', is: 'a' });
    expect(problems.map(({ path }) => path)).to.deep.equal(['pages[1].elements[1].visibleIf']);
    expect(problems[0]!.message).to.contain('Wat erin staat wordt nu altijd getoond');
  });

  it('can call a question by the name of its value', async () => {
    const { question } = await readScan(
      page({ ...RADIO, valueName: 'answer' }, { ...TEXT, visibleIf: "{answer} = 'a'" }),
    );
    expect(question('t')?.showIf).to.deep.equal({ question: 'r', is: 'a' });
  });
});

describe('What cannot be carried over', () => {
  const cases: [what: string, survey: object, path: string, says: RegExp, ids: string[]][] = [
    [
      'a type that a scan cannot ask',
      page({ type: 'file', name: 'f' }, YES),
      'pages[0].elements[0].type',
      /“f” is een “file”/,
      ['y'],
    ],
    [
      'a dynamic panel',
      page({ type: 'paneldynamic', name: 'd', templateElements: [TEXT] }, YES),
      'pages[0].elements[0].type',
      /paneldynamic/,
      ['y'],
    ],
    [
      'a validator',
      page({ ...TEXT, validators: [{ type: 'email' }] }),
      'pages[0].elements[0].validators',
      /Van “t” is niet overgenomen: “validators”/,
      ['t'],
    ],
    [
      'choices from an address',
      page({ ...RADIO, choicesByUrl: { url: 'https://x.example' } }),
      'pages[0].elements[0].choicesByUrl',
      /“choicesByUrl”/,
      ['r'],
    ],
    [
      'a picture with a choice',
      page({ ...RADIO, type: 'imagepicker', choices: [{ value: 'a', imageLink: 'a.png' }] }),
      'pages[0].elements[0].choices[0].imageLink',
      /“imageLink”/,
      ['r'],
    ],
    [
      'a property that we do not know',
      page({ ...TEXT, domain: 'x' }),
      'pages[0].elements[0].domain',
      /“domain”/,
      ['t'],
    ],
    ['triggers', { triggers: [{ type: 'complete' }], ...page(TEXT) }, 'triggers', /“triggers”/, ['t']],
    [
      'calculated values',
      { calculatedValues: [{ name: 'x' }], ...page(TEXT) },
      'calculatedValues',
      /“calculatedValues”/,
      ['t'],
    ],
    [
      'what is hidden for good',
      page({ ...TEXT, visible: false }, YES),
      'pages[0].elements[0].visible',
      /“t” is verborgen/,
      ['y'],
    ],
    [
      'another reason to require it',
      page(YES, { ...TEXT, requiredIf: '{y}' }),
      'pages[0].elements[1].requiredIf',
      /“requiredIf”/,
      ['y', 't'],
    ],
    [
      'a picture in HTML',
      page({ type: 'html', name: 'h', html: '<img src="a.png"> Look' }, YES),
      'pages[0].elements[0].html',
      /alleen de tekst/,
      ['y'],
    ],
    [
      'a text after the last question',
      page(YES, { type: 'html', name: 'h', html: 'Bye' }),
      'pages[0].elements[1].html',
      /geen vraag meer na komt/,
      ['y'],
    ],
    [
      'a question without a name',
      page({ type: 'text', title: 'x' }, YES),
      'pages[0].elements[0].name',
      /heeft geen name/,
      ['y'],
    ],
    [
      'an element without anything, once',
      page({ type: 'radiogroup' }, YES),
      'pages[0].elements[0].name',
      /heeft geen name/,
      ['y'],
    ],
    [
      'a field for a date',
      page({ ...TEXT, inputType: 'date' }),
      'pages[0].elements[0].inputType',
      /Van “t” .*“date”; er is nu een veld voor tekst/,
      ['t'],
    ],
    [
      'an example in a field',
      page({ ...TEXT, placeholder: 'name@school.nl' }),
      'pages[0].elements[0].placeholder',
      /“placeholder”/,
      ['t'],
    ],
    [
      'other words for other',
      page({ ...RADIO, hasOther: true, otherText: 'Another school' }),
      'pages[0].elements[0].otherText',
      /“otherText”/,
      ['r'],
    ],
    ['answering once', { cookieName: 'once', ...page(TEXT) }, 'cookieName', /“cookieName”/, ['t']],
    [
      'a first page that stands apart',
      { firstPageIsStarted: true, ...page(TEXT) },
      'firstPageIsStarted',
      /eerste pagina apart/,
      ['t'],
    ],
    [
      'at least one row of a matrix',
      page({ type: 'matrix', name: 'm', isRequired: true, columns: [1, 2], rows: ['a'] }),
      'pages[0].elements[0].isRequired',
      /minstens één rij/,
      ['m.a'],
    ],
  ];
  for (const [what, survey, path, says, ids] of cases)
    it(`${what}: is told, and the rest is read`, async () => {
      const { problems, ids: read } = await readScan(survey);
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(problems[0]!.message).to.match(says);
      expect(read).to.deep.equal(ids);
    });

  it('pages of one question without a title are one theme, and told once', async () => {
    const loose = (...names: string[]) => names.map((name) => ({ name, elements: [{ ...TEXT, name }] }));
    const { scan, problems } = await readScan({
      pages: [...loose('a', 'b', 'c'), { title: 'Titled', elements: [YES] }, ...loose('d'), ...loose('e')],
    });
    expect(scan.themes.map(({ id, questions }) => [id, questions.map((one) => one.id).join()])).to.deep.equal(
      [
        ['a', 'a,b,c'],
        ['page4', 'y'],
        ['d', 'd,e'],
      ],
    );
    expect(problems.map(({ path, message }) => [path, message.slice(0, 10)])).to.deep.equal([
      ['pages[0].title', '3 pagina’s'],
      ['pages[4].title', '2 pagina’s'],
    ]);
    // When they are all there is, they are called what the survey is called.
    const alone = await readScan({ title: 'Survey', pages: loose('a', 'b') });
    expect(alone.scan.themes.map(({ title }) => title)).to.deep.equal(['Survey']);
  });

  it('how it looks is no loss', async () => {
    const { problems } = await readScan({
      logo: 'x.png',
      showProgressBar: 'top',
      ...page({
        ...RADIO,
        colCount: 2,
        startWithNewLine: false,
        titleLocation: 'left',
        readOnly: false,
        validators: [],
        hideNumber: true,
      }),
    });
    expect(problems).to.deep.equal([]);
  });
});

describe('Whatever stands in a survey', () => {
  it('panels that hold themselves, or share their parts without end, end', async () => {
    const round: { type: string; name: string; elements: unknown[] } = {
      type: 'panel',
      name: 'p',
      elements: [TEXT],
    };
    round.elements.push(round);
    let shared: unknown[] = [TEXT];
    for (let i = 0; i < 40; i++)
      shared = [
        { type: 'panel', elements: shared },
        { type: 'panel', elements: shared },
      ];
    for (const elements of [[round], shared]) {
      const started = performance.now();
      await readScan({ pages: [{ name: 'p', elements }] });
      expect(performance.now() - started).to.be.below(8000);
    }
  });

  it('an element that does things when it is read costs itself', async () => {
    const trap = {
      name: 'x',
      get type(): string {
        throw new Error('no');
      },
    };
    const { ids, codes } = await readScan({ pages: [{ elements: [trap, YES] }] });
    expect(ids).to.deep.equal(['y']);
    expect(codes).to.deep.equal(['unreadable']);
  });

  const words = fc.constantFrom(
    '{r}',
    '{y}',
    '{x}',
    '{',
    '}',
    '=',
    '<>',
    '>=',
    '*=',
    'and',
    'or',
    'not',
    '!',
    '(',
    ')',
    '[',
    ']',
    ',',
    "'a'",
    '"',
    'empty',
    'notempty',
    'anyof',
    '1',
    '-2.5',
    'f(',
    ' ',
    'é',
    '\\',
    '+',
  );
  it('an expression is read, or it is said that it cannot be', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
        ),
        (text) => {
          try {
            parseExpression(text, SURVEYJS);
          } catch (error) {
            if (!(error instanceof Unsupported)) throw error;
          }
        },
      ),
      { seed: SEED, numRuns: 3000 },
    );
  });

  const types = fc.constantFrom(
    'radiogroup',
    'checkbox',
    'rating',
    'boolean',
    'matrix',
    'text',
    'comment',
    'html',
    'panel',
    'multipletext',
    'imagepicker',
    'file',
    'constructor',
    1,
    null,
  );
  const anElement = fc.letrec((tie) => ({
    one: fc.record(
      {
        type: types,
        name: fc.oneof(fc.constantFrom('r', 'y', '__proto__'), fc.jsonValue()),
        title: fc.jsonValue(),
        visibleIf: fc.oneof(
          fc.array(words).map((list) => list.join(' ')),
          fc.jsonValue(),
        ),
        choices: fc.oneof(
          fc.array(fc.oneof(fc.jsonValue(), fc.record({ value: fc.jsonValue(), text: fc.jsonValue() }))),
          fc.jsonValue(),
        ),
        columns: fc.array(fc.jsonValue()),
        rows: fc.array(fc.jsonValue()),
        cells: fc.jsonValue(),
        items: fc.array(fc.jsonValue()),
        rateMin: fc.oneof(fc.double(), fc.string()),
        rateMax: fc.double(),
        rateStep: fc.double(),
        html: fc.jsonValue(),
        elements: fc.oneof(
          { depthSize: 'small', maxDepth: 3 },
          fc.jsonValue(),
          fc.array(tie('one'), { maxLength: 3 }),
        ),
      },
      { requiredKeys: ['type'] },
    ),
  })).one;
  it('it is read without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(anElement, { maxLength: 6 }), async (locale, elements) => {
        const { problems, scan } = await readScan({
          locale,
          title: locale,
          pages: [{ name: 'p', elements }, locale],
        });
        for (const { message, hint } of problems) if (!message || !hint) throw new Error('no words');
        JSON.stringify(scan);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
