import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Response, ScanInput } from '../src/model/scan/scan.js';
import '../src/elements/self-scan/define.js';
import '../src/elements/activity-calendar/define.js';
import '../src/elements/partner-directory/define.js';
import { goodActivities } from './support/activities.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import { goodPartners } from './support/partners.js';
import { at, press, type ScanState } from './support/visitor.js';
import * as scans from './support/scans.js';

interface ScanArgs extends Omit<ElementArgs, 'data'> {
  data?: ScanInput;
  responses?: readonly Response[];
  previousResponses?: readonly Response[];
}

const scan = (args: ScanArgs, whenReady?: (event: Event) => void): TemplateResult =>
  html`<samen-self-scan
    ${ref(withOwn(args.own))}
    src=${optional(args.src)}
    format=${optional(args.format)}
    lang=${optional(args.lang)}
    dir=${optional(args.dir)}
    languages=${optional(args.languages)}
    heading-level=${optional(args['heading-level'])}
    timezone=${optional(args.timezone)}
    ?builder=${args.builder}
    .data=${args.data}
    .responses=${args.responses}
    .previousResponses=${args.previousResponses}
    @samen-ready=${whenReady}
    >${args.fallback}</samen-self-scan
  >`;

const meta = {
  title: 'Elements/Self-scan',
  component: 'samen-self-scan',
  render: (args) => scan(args),
  args: { data: scans.goodScan },
  argTypes: {
    ...elementArgTypes,
    format: { ...elementArgTypes.format, options: ['', 'auto', 'json', 'surveyjs', 'csv'] },
  },
  parameters: { controls: settable() },
} satisfies Meta<ScanArgs>;

export default meta;
type Story = StoryObj<ScanArgs>;

/** A visitor who is somewhere in the scan already. */
const inScan =
  (state: ScanState): NonNullable<Story['render']> =>
  (args) =>
    scan(args, at(state));

/** What the visitor of these stories filled in. */
const filled = {
  role: 'ouder',
  answers: {
    'goed-nieuws': 4,
    'kind-vertaalt': 3,
    tolk: true,
    'tolk-hoe': 'Wij bellen de tolkentelefoon.',
    'met-wie': ['bibliotheek', 'other'],
    'voor-thuis': 'rapport',
    'helpen-lukt': 'unknown',
  },
  wishes: { 'goed-nieuws': 5 },
  others: { 'met-wie': 'De kerk in de straat' },
} as const;

const outcome = { samen: { settled: '.step .title' } };

/** What it is about, how many questions there are, what happens with the answers, and who the visitor is. */
export const Default: Story = {};

/** The least that makes a scan: one theme with one question. */
export const Minimal: Story = { args: { data: scans.minimalScan } };

/** The scan is still on its way. */
export const Loading: Story = { args: { data: undefined }, parameters: { samen: { state: 'waiting' } } };

/** There is a scan, and nothing is asked. */
export const Empty: Story = { args: { data: scans.emptyScan }, parameters: { samen: { state: 'empty' } } };

/** One theme on a page, as it comes: a scale with how it is and how it should be, yes or no, and words. */
export const OneTheme: Story = {
  render: inScan({ step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { settled: '.question' } },
};

/** Answers are there; one made another question appear. */
export const Answered: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { settled: '.question' } },
};

/** Several answers, and room for another one. */
export const SeveralAnswers: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'partners' } }),
  parameters: { samen: { settled: '.question' } },
};

/** One question at a time (`paging="question"`): for who reads with difficulty. */
export const OneQuestion: Story = {
  args: { own: { paging: 'question' } },
  render: inScan({ filled, step: { at: 'page', page: 'kind-vertaalt' } }),
  parameters: { samen: { settled: '.question' } },
};

/** Everything on one page (`paging="all"`): for a team at one screen. */
export const Everything: Story = {
  args: { own: { paging: 'all' } },
  render: inScan({ step: { at: 'page', page: 'all' } }),
  parameters: { samen: { settled: '.question' } },
};

/** The visitor wanted to go on while an answer was missing: what, and how to mend it, at the top and at the field. */
export const Missing: Story = {
  render: inScan({ step: { at: 'page', page: 'praten' }, told: ['goed-nieuws'] }),
  parameters: { samen: { settled: '#mistakes' } },
};

/** All answers on one page, with a way to each. */
export const Check: Story = {
  render: inScan({ filled, step: { at: 'check' } }),
  parameters: outcome,
};

/** What came out: a bar and a meaning for each theme, what to do now, tips in order of need, the assignment, the plan. */
export const Result: Story = { render: inScan({ filled, step: { at: 'result' } }), parameters: outcome };

/** A scan without scores: what was ticked, and what follows from it. */
export const ResultWithoutScores: Story = {
  args: { data: scans.multiAnswerScan },
  render: inScan({
    filled: {
      answers: { 'soort-partner': ['bibliotheek', 'wijkteam'], 'voor-wie': ['leerlingen'], vrijwilligers: ['start'] },
      wishes: {},
      others: {},
    },
    step: { at: 'result' },
  }),
  parameters: outcome,
};

/** Hardly anything was answered: no score is made up. */
export const HardlyAnswered: Story = {
  render: inScan({
    filled: { answers: { 'goed-nieuws': 'unknown' }, wishes: {}, others: {} },
    step: { at: 'result' },
  }),
  parameters: outcome,
};

/** Tips with the partners and activities of the same page that help with their theme. */
export const WithPartnersAndActivities: Story = {
  render: (args) =>
    html`${scan(args, at({ filled, step: { at: 'result' } }))}
      <samen-partner-directory .data=${goodPartners}></samen-partner-directory>
      <samen-activity-calendar .data=${goodActivities}></samen-activity-calendar>`,
};

/** A plan of two actions, made of tips. */
export const Plan: Story = {
  render: inScan({
    filled,
    step: { at: 'result' },
    workings: {
      goal: 'Elke ouder hoort van ons als het goed gaat.',
      notes: 'Taalcafé op dinsdag, met de bibliotheek.',
      rows: [{ wat: 'Taalcafé', 'voor-wie': 'Ouders', 'met-wie': 'Bibliotheek' }],
      plan: [
        { id: 'een', what: 'Bel deze week drie ouders met goed nieuws.', who: 'Mentor', when: '2026-12-04' },
        { id: 'twee', what: 'Zet op elke uitnodiging dat er een tolk is.', needs: ['time', 'money'], done: true },
      ],
    },
  }),
  parameters: outcome,
};

/** The visitor may keep the answers on this device (`storage="device"`); nothing is kept before they say so. */
export const Keeping: Story = {
  args: { own: { storage: 'device' } },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { settled: '.question' } },
};

/** The answers can be sent (`action`), after the visitor has seen what goes where. */
export const Sending: Story = {
  args: { own: { action: '/api/scan' } },
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: outcome,
};

/** A way to leave at once, for what nobody else may see (`quick-exit`). */
export const QuickExit: Story = { args: { own: { 'quick-exit': 'https://berkenstad.example/weer' } } };

/** It can be looked at, and not be changed (`disabled`). */
export const Disabled: Story = {
  args: { own: { disabled: true } },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { settled: '.question' } },
};

/** As a field of a form (`name`, `required`). */
export const InAForm: Story = {
  render: (args) =>
    html`<form>
      <label>School <input name="school" autocomplete="organization" /></label>
      ${scan({ ...args, own: { name: 'scan', required: true } })}
      <button type="button">Verstuur</button>
    </form>`,
};

/** The picture of a team (`report`): no file has been given yet. */
export const TeamWithoutResponses: Story = {
  args: { data: scans.scoredScan, own: { report: true, invited: '24' } },
  parameters: { samen: { settled: '.step' } },
};

/** Twelve of twenty-four: themes, questions, groups, what differs from last year. */
export const Team: Story = {
  args: {
    data: scans.scoredScan,
    responses: scans.teamResponses,
    previousResponses: scans.earlierResponses,
    own: { report: true, invited: '24' },
  },
  parameters: { samen: { settled: 'table' } },
};

/** Too few to show anything without showing who said what. */
export const TeamTooSmall: Story = {
  args: {
    data: scans.scoredScan,
    responses: scans.teamResponses.slice(0, 3),
    own: { report: true, invited: '24' },
  },
  parameters: { samen: { settled: '.step' } },
};

/** Several records are wrong. A visitor gets what is right; with `builder`, who keeps the scan sees what to mend. */
export const PartlyWrong: Story = { args: { data: scans.brokenScan as ScanInput, builder: true } };

/** Nothing could be read. What the page itself put inside stays, so that a visitor has a way on. */
export const Failed: Story = {
  args: {
    data: undefined,
    src: 'bestaat-niet.json',
    fallback: html`<p>Vraag de scan op papier bij de school: <a href="tel:088 000 20 00">088 000 20 00</a>.</p>`,
  },
  parameters: { samen: { state: 'failed' } },
};

/** 150 questions with 100 conditions. */
export const Long: Story = {
  args: { data: scans.longScan(), own: { paging: 'question' } },
  render: inScan({ step: { at: 'page', page: scans.longScan().themes[0]!.questions[0]!.id } }),
  parameters: { samen: { settled: '.question' } },
};

/** A short scan for parents, in four languages with a switch. */
export const ForParents: Story = {
  args: { data: scans.parentsScan, languages: 'nl en ar uk', own: { paging: 'question' } },
};

/** The same in Arabic: everything runs from right to left, the bars too. */
export const Arabic: Story = {
  args: { lang: 'ar' },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: '.question' } },
};

/** What came out, in Arabic. */
export const ArabicResult: Story = {
  args: { lang: 'ar' },
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', ...outcome.samen } },
};

/** The picture of a team, in Arabic; its scan is half translated. */
export const ArabicTeam: Story = {
  args: { data: scans.scoredScan, responses: scans.teamResponses, lang: 'ar', own: { report: true } },
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: 'table' } },
};

/** For who reads Ukrainian. */
export const Ukrainian: Story = {
  args: { lang: 'uk' },
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { lang: 'uk', ...outcome.samen } },
};

/** For who reads English. */
export const English: Story = {
  args: { lang: 'en' },
  render: inScan({ filled, step: { at: 'check' } }),
  parameters: { samen: { lang: 'en', ...outcome.samen } },
};

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { dark: true, settled: '.question' } },
};

/** What came out, in the dark. */
export const DarkResult: Story = {
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { dark: true, ...outcome.samen } },
};

/** As wide as the smallest phone: a scale is a column, and each step has its words. */
export const Narrow: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { width: 320, settled: '.question' } },
};

/** What came out, on the smallest phone. */
export const NarrowResult: Story = {
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { width: 320, ...outcome.samen } },
};

/** A team on the smallest phone. */
export const NarrowTeam: Story = {
  args: { data: scans.scoredScan, responses: scans.teamResponses, own: { report: true, invited: '24' } },
  parameters: { samen: { width: 320, settled: 'table' } },
};

/** Something in the visitor’s hands is pressed: the answers as a table on paper and in files. */
export const TakeAlong: Story = {
  render: (args) =>
    scan(args, async (event) => {
      await at({ filled, step: { at: 'result' } })(event);
      await press('.take-along summary')(event);
    }),
  parameters: { samen: { settled: '.take-along' } },
};
