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
import { at, chooseFile, inTurn, press, send, type ScanState } from './support/visitor.js';
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

/** What is there once the story has come to its state: the page, all answers, the outcome. */
const onPage = { samen: { settled: '.progress' } };
const atCheck = { samen: { settled: '.answer-list' } };
const atResult = { samen: { settled: '.result .take-along' } };

/** The same answers, as they stand in a file. */
const savedFile = {
  scan: 'samen-scan',
  version: '1',
  id: 'a1b2c3d4-verhaal',
  date: '2026-09-14',
  language: 'nl',
  ...filled,
};

/** As a file of last year: a question went since, and an answer can no longer be given. */
const olderFile = {
  ...savedFile,
  version: '0.9',
  answers: { ...filled.answers, 'voor-thuis': 'niets', huisbezoek: true },
};

/** A year ago, when less went well. */
const earlierFile = {
  ...savedFile,
  id: 'a1b2c3d4-eerder',
  date: '2025-11-03',
  answers: { ...filled.answers, 'goed-nieuws': 2, 'kind-vertaalt': 5, 'met-wie': ['start'] },
};

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
  parameters: onPage,
};

/** Answers are there; one made another question appear. */
export const Answered: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: onPage,
};

/** Several answers, and room for another one. */
export const SeveralAnswers: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'partners' } }),
  parameters: onPage,
};

/** One question at a time (`paging="question"`): for who reads with difficulty. */
export const OneQuestion: Story = {
  args: { own: { paging: 'question' } },
  render: inScan({ filled, step: { at: 'page', page: 'kind-vertaalt' } }),
  parameters: onPage,
};

/** Everything on one page (`paging="all"`): for a team at one screen. */
export const Everything: Story = {
  args: { own: { paging: 'all' } },
  render: inScan({ step: { at: 'page', page: 'all' } }),
  parameters: onPage,
};

/** The visitor wanted to go on while an answer was missing: what, and how to mend it, at the top and at the field. */
export const Missing: Story = {
  render: inScan({ step: { at: 'page', page: 'praten' }, told: ['goed-nieuws'] }),
  parameters: { samen: { settled: '#mistakes' } },
};

/** Words where a number belongs. */
export const NoNumber: Story = {
  render: inScan({
    filled: { role: 'team', answers: { 'met-wie': ['wijkteam'] }, wishes: {}, others: {} },
    drafts: { afspraken: 'een paar' },
    step: { at: 'page', page: 'partners' },
    told: ['afspraken'],
  }),
  parameters: { samen: { settled: '#mistakes' } },
};

/** All answers on one page, with a way to each. */
export const Check: Story = {
  render: inScan({ filled, step: { at: 'check' } }),
  parameters: atCheck,
};

/** An answer is missing: the visitor is told what, and led there. */
export const CheckMissing: Story = {
  render: inScan({
    filled: { ...filled, answers: { tolk: false, 'met-wie': ['wijkteam'] } },
    step: { at: 'check' },
    told: ['goed-nieuws'],
  }),
  parameters: { samen: { settled: '.lacks' } },
};

/** What came out: a bar and a meaning for each theme, what to do now, tips in order of need, the assignment, the plan. */
export const Result: Story = { render: inScan({ filled, step: { at: 'result' } }), parameters: atResult };

/** A scan without scores: what was ticked, and what follows from it. */
export const ResultWithoutScores: Story = {
  args: { data: scans.multiAnswerScan },
  render: inScan({
    filled: {
      answers: {
        'soort-partner': ['bibliotheek', 'wijkteam'],
        'voor-wie': ['leerlingen'],
        vrijwilligers: ['start'],
      },
      wishes: {},
      others: {},
    },
    step: { at: 'result' },
  }),
  parameters: atResult,
};

/** Scores alone, on four themes: bars with a table, a drawing of all at once, and how it should be beside how it is. */
export const ResultInScores: Story = {
  args: { data: scans.scoredScan },
  render: inScan({
    filled: {
      role: 'team',
      answers: scans.teamResponses[0]!.answers,
      wishes: scans.teamResponses[0]!.wishes ?? {},
      others: {},
    },
    step: { at: 'result' },
  }),
  parameters: { samen: { settled: '.radar' } },
};

/** All is well, and the scan has nothing to advise. */
export const ResultWithoutTips: Story = {
  args: { data: scans.minimalScan },
  render: inScan({
    filled: { answers: { 'welkom-voelen': true }, wishes: {}, others: {} },
    step: { at: 'result' },
  }),
  parameters: atResult,
};

/** The visitor went on without filling in anything. */
export const NothingFilledIn: Story = {
  render: inScan({ step: { at: 'result' } }),
  parameters: { samen: { settled: '.result .first-thing' } },
};

/** Hardly anything was answered: no score is made up. */
export const HardlyAnswered: Story = {
  render: inScan({
    filled: { answers: { 'goed-nieuws': 'unknown' }, wishes: {}, others: {} },
    step: { at: 'result' },
  }),
  parameters: atResult,
};

/** Tips with the partners and activities of the same page that help with their theme. */
export const WithPartnersAndActivities: Story = {
  render: (args) =>
    html`${scan(args, at({ filled, step: { at: 'result' } }))}
      <samen-partner-directory .data=${goodPartners}></samen-partner-directory>
      <samen-activity-calendar .data=${goodActivities}></samen-activity-calendar>`,
  // Of the scan, the directory and the calendar.
  parameters: { samen: { settled: '.related, [data-group], .day' } },
};

/** Beside an earlier outcome, from a file: what it was, what it is, and which answers changed. */
export const Compared: Story = {
  render: (args) =>
    scan(
      args,
      inTurn(
        at({ filled, step: { at: 'result' } }),
        press('.compare summary'),
        chooseFile('.comparing input', 'eerder.json', earlierFile),
      ),
    ),
  parameters: { samen: { settled: '.compared' } },
};

/** To begin again takes everything away: the visitor is asked twice. */
export const BeginAgain: Story = {
  render: (args) => scan(args, inTurn(at({ filled, step: { at: 'result' } }), press('.again'))),
  parameters: { samen: { settled: '.sure' } },
};

/** What the visitor of these stories made of the result. */
const planned: ScanState = {
  filled,
  step: { at: 'result' },
  workings: {
    goal: 'Elke ouder hoort van ons als het goed gaat.',
    notes: 'Taalcafé op dinsdag, met de bibliotheek.',
    rows: [{ wat: 'Taalcafé', 'voor-wie': 'Ouders', 'met-wie': 'Bibliotheek' }],
    plan: [
      { id: 'een', what: 'Bel deze week drie ouders met goed nieuws.', who: 'Mentor', when: '2026-12-04' },
      {
        id: 'twee',
        what: 'Zet op elke uitnodiging dat er een tolk is.',
        needs: ['time', 'money'],
        done: true,
      },
    ],
  },
};

/** A plan of two actions, made of tips. */
export const Plan: Story = {
  render: inScan(planned),
  parameters: { samen: { settled: '.plan-actions' } },
};

/** An action was taken away, and can be put back where it stood. */
export const PlanUndo: Story = {
  render: (args) => scan(args, inTurn(at(planned), press('#plan-een .row button:last-child'))),
  parameters: { samen: { settled: '.plan .undo' } },
};

/** The visitor may keep the answers on this device (`storage="device"`); nothing is kept before they say so. */
export const Keeping: Story = {
  args: { own: { storage: 'device' } },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { settled: '.keeping details' } },
};

/** Answers stand on the device from another time: go on, begin again, or wipe them. */
export const GoOn: Story = {
  args: { data: { ...scans.goodScan, id: 'bewaard-in-verhaal' }, own: { storage: 'device' } },
  render: (args) => {
    const kept = { ...savedFile, scan: 'bewaard-in-verhaal', step: { at: 'page', page: 'partners' } };
    localStorage.setItem('samen-scan:bewaard-in-verhaal', JSON.stringify(kept));
    return scan(args);
  },
  parameters: { samen: { settled: '.offer .filled' } },
};

/** A file of another version of the scan: what still fits is there again, and what does not is named. */
export const OlderFile: Story = {
  render: (args) => scan(args, chooseFile('.keeping input', 'oud.json', olderFile)),
  parameters: { samen: { settled: '.keeping .told ul' } },
};

/** A file of another scan is not taken. */
export const FileOfAnotherScan: Story = {
  render: (args) =>
    scan(args, chooseFile('.keeping input', 'ander.json', { ...savedFile, scan: 'een-andere-scan' })),
  parameters: { samen: { settled: '.keeping .wrong' } },
};

/** A file was opened while there are answers already: nothing is written over without asking. */
export const WhichAnswers: Story = {
  render: (args) =>
    scan(
      args,
      inTurn(
        at({ filled, step: { at: 'page', page: 'praten' } }),
        chooseFile('.keeping input', 'eerder.json', earlierFile),
      ),
    ),
  parameters: { samen: { settled: '#keeping-question' } },
};

/** The answers can be sent (`action`), after the visitor has seen what goes where. */
export const Sending: Story = {
  args: { own: { action: '/api/scan' } },
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { settled: '.sending' } },
};

/** It has arrived: a receipt, to print or keep. */
export const Sent: Story = {
  args: { own: { action: '/api/scan' } },
  render: (args) =>
    scan(
      args,
      inTurn(
        at({ filled, step: { at: 'result' } }),
        send(() => Response.json({ receipt: 'BS-2026-0412' }, { status: 201 })),
      ),
    ),
  parameters: { samen: { settled: '.receipt' } },
};

/** It did not arrive: what happened, the answers are still there, and the way to try again. */
export const NotSent: Story = {
  args: { own: { action: '/api/scan' } },
  render: (args) =>
    scan(
      args,
      inTurn(
        at({ filled, step: { at: 'result' } }),
        send(() => new Response(null, { status: 503 })),
      ),
    ),
  parameters: { samen: { settled: '.failed' } },
};

/** A way to leave at once, for what nobody else may see (`quick-exit`). */
export const QuickExit: Story = {
  args: { own: { 'quick-exit': 'https://berkenstad.example/weer' } },
  parameters: { samen: { settled: '.exit-help details' } },
};

/** It can be looked at, and not be changed (`disabled`). */
export const Disabled: Story = {
  args: { own: { disabled: true } },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: onPage,
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
  parameters: { samen: { settled: '.report .how' } },
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

/** Eight of the team and four parents: neither group is shown apart, since twelve less eight is the four. */
export const TeamGroupsHidden: Story = {
  args: {
    data: scans.scoredScan,
    responses: scans.teamResponses.map((response, i) => (i === 7 ? { ...response, role: 'team' } : response)),
    own: { report: true, invited: '24' },
  },
  parameters: { samen: { settled: 'table' } },
};

/** Somebody chose a file that does not belong here: the others count. */
export const TeamWrongFile: Story = {
  args: { data: scans.scoredScan, responses: scans.teamResponses, own: { report: true } },
  render: (args) => scan(args, chooseFile('.intake.now input', 'collega-3.json', savedFile)),
  parameters: { samen: { settled: '.wrong' } },
};

/** Too few to show anything without showing who said what. */
export const TeamTooSmall: Story = {
  args: {
    data: scans.scoredScan,
    responses: scans.teamResponses.slice(0, 3),
    own: { report: true, invited: '24' },
  },
  parameters: { samen: { settled: '.participation .note' } },
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
  parameters: onPage,
};

/** Words of every length, in places where there is little room. */
export const LongTexts: Story = {
  args: { data: scans.wordyScan, own: { paging: 'all' } },
  render: inScan({ step: { at: 'page', page: 'all' } }),
  parameters: onPage,
};

/** What came out of it, on the smallest phone. */
export const LongTextsResult: Story = {
  args: { data: scans.wordyScan },
  render: inScan({
    filled: {
      role: 'lang',
      answers: { stelling: 2, keuzes: ['lang', 'other'], vrij: 'Ouderbetrokkenheidsbijeenkomst' },
      wishes: { stelling: 3 },
      others: { keuzes: 'Verantwoordelijkheidsverdelingsafspraken '.repeat(5) },
    },
    step: { at: 'result' },
  }),
  parameters: { samen: { width: 320, ...atResult.samen } },
};

/** A definition made for SurveyJS, as it is. */
export const FromSurveyJs: Story = {
  args: { data: scans.surveyJs as ScanInput },
  render: inScan({ step: { at: 'page', page: 'ontvangst' } }),
  parameters: onPage,
};

/** A short scan for parents, in four languages with a switch. */
export const ForParents: Story = {
  args: { data: scans.parentsScan, languages: 'nl en ar uk', own: { paging: 'question' } },
};

/** The same in Arabic: everything runs from right to left, the bars too. */
export const Arabic: Story = {
  args: { lang: 'ar' },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: '.progress' } },
};

/** What came out, in Arabic. */
export const ArabicResult: Story = {
  args: { lang: 'ar' },
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', ...atResult.samen } },
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
  parameters: { samen: { lang: 'uk', ...atResult.samen } },
};

/** The scan is not there in the language of the reader: it is shown in Dutch and says so, the rest is in Turkish. */
export const NotTranslated: Story = {
  args: { lang: 'tr' },
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { lang: 'tr', ...onPage.samen } },
};

/** For who reads English. */
export const English: Story = {
  args: { lang: 'en' },
  render: inScan({ filled, step: { at: 'check' } }),
  parameters: { samen: { lang: 'en', ...atCheck.samen } },
};

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { dark: true, settled: '.progress' } },
};

/** What came out, in the dark. */
export const DarkResult: Story = {
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { dark: true, ...atResult.samen } },
};

/** As wide as the smallest phone: a scale is a column, and each step has its words. */
export const Narrow: Story = {
  render: inScan({ filled, step: { at: 'page', page: 'praten' } }),
  parameters: { samen: { width: 320, settled: '.progress' } },
};

/** What came out, on the smallest phone. */
export const NarrowResult: Story = {
  render: inScan({ filled, step: { at: 'result' } }),
  parameters: { samen: { width: 320, ...atResult.samen } },
};

/** A team on the smallest phone. */
export const NarrowTeam: Story = {
  args: { data: scans.scoredScan, responses: scans.teamResponses, own: { report: true, invited: '24' } },
  parameters: { samen: { width: 320, settled: 'table' } },
};

/** What a visitor can take along: the outcome and the answers on paper, and as files. */
export const TakeAlong: Story = {
  render: (args) =>
    scan(args, async (event) => {
      await at({ filled, step: { at: 'result' } })(event);
      await press('.hand-over .take-along summary')(event);
    }),
  parameters: { samen: { settled: '.hand-over .take-along details[open]' } },
};
