import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RouteInput } from '../src/model/route/route.js';
import type { SamenOptionsInfographic } from '../src/elements/options-infographic/options-infographic.js';
import type { Session } from '../src/elements/options-infographic/session.model.js';
import '../src/elements/options-infographic/define.js';
import '../src/elements/partner-directory/define.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import { posterOf, textOnPaper } from './support/route-paper.js';
import * as routes from './support/routes.js';
import { follow, inTurn, press } from './support/visitor.js';

interface RouteArgs extends Omit<ElementArgs, 'data'> {
  data?: RouteInput;
  view?: string;
  perspective?: string;
  current?: string;
}

const infographic = (args: RouteArgs, whenReady?: (event: Event) => void): TemplateResult =>
  html`<samen-options-infographic
    ${ref(withOwn(args.own))}
    src=${optional(args.src)}
    format=${optional(args.format)}
    lang=${optional(args.lang)}
    dir=${optional(args.dir)}
    languages=${optional(args.languages)}
    heading-level=${optional(args['heading-level'])}
    timezone=${optional(args.timezone)}
    view=${optional(args.view)}
    perspective=${optional(args.perspective)}
    current=${optional(args.current)}
    ?builder=${args.builder}
    .data=${args.data}
    @samen-ready=${whenReady}
    >${args.fallback}</samen-options-infographic
  >`;

const VIEWS = ['', 'route', 'list', 'triangle', 'roles', 'moments'];

const meta = {
  title: 'Elements/Options infographic',
  component: 'samen-options-infographic',
  render: (args) => infographic(args),
  args: { data: routes.goodRoute },
  argTypes: {
    ...elementArgTypes,
    format: { ...elementArgTypes.format, options: ['', 'auto', 'json', 'govuk-steps'] },
    view: { control: 'select', options: VIEWS, table: { category: 'attributes' } },
    perspective: {
      control: 'select',
      options: ['', 'parent', 'school', 'care'],
      table: { category: 'attributes' },
    },
    current: { control: 'text', table: { category: 'attributes' } },
  },
  parameters: { controls: settable('view', 'perspective', 'current') },
} satisfies Meta<RouteArgs>;

export default meta;
type Story = StoryObj<RouteArgs>;

/** A visitor who did something already. */
const after =
  (state: Partial<Session>) =>
  async (event: Event): Promise<void> => {
    const element = event.target as SamenOptionsInfographic;
    element.session = { ...element.session, ...state };
    await element.updateComplete;
  };
const visited =
  (state: Partial<Session>): NonNullable<Story['render']> =>
  (args) =>
    infographic(args, after(state));

/** The routes of the demo: whole, and in four languages. */
const atHome = { data: undefined, src: routes.demo.home };
const support = { data: undefined, src: routes.demo.support };

/** What is there once a story has come to its state. */
const settled = (selector: string) => ({ samen: { settled: selector } });

/** A line with numbered steps: a fork, a way back, a gate of consent, stretches, two kinds of end. */
export const Default: Story = {};

/* -- the route -- */

/** A whole route for parents, as wide as there is room: four situations, two forks, three ways back. */
export const AtHome: Story = { args: { ...atHome, languages: 'nl en ar ti' } };

/** The same on a phone: the line runs down, and branches stand beside it. */
export const Phone: Story = { args: atHome, parameters: { samen: { width: 390 } } };

/** In Arabic: the line runs from the right to the left. */
export const Arabic: Story = {
  args: { ...atHome, lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** In Arabic, on a phone, in the dark. */
export const ArabicPhoneDark: Story = {
  args: { ...atHome, lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl', width: 390, dark: true } },
};

/** In Tigrinya. */
export const Tigrinya: Story = { args: { ...atHome, lang: 'ti' }, parameters: { samen: { lang: 'ti' } } };

/** For who reads English. */
export const English: Story = { args: { ...atHome, lang: 'en' }, parameters: { samen: { lang: 'en' } } };

/** Two ways that are gone at the same time, and come together again; titles in Arabic as well. */
export const Parallel: Story = { args: support };

/** The same lists as text alone: every relation is said in words. */
export const List: Story = { args: { ...atHome, view: 'list' } };

/** As text on the smallest phone. */
export const ListNarrow: Story = {
  args: { ...atHome, view: 'list' },
  parameters: { samen: { width: 320 } },
};

/* -- a step -- */

/** An open step, below the drawing: who does what, what one may expect, rights, a list to tick, whom to call. */
export const OpenStep: Story = {
  args: atHome,
  render: visited({ open: 'mdo', ticks: { mdo: [0, 2] } }),
  parameters: settled('.details'),
};

/** The same on a phone, under its own step. */
export const OpenStepPhone: Story = {
  args: atHome,
  render: visited({ open: 'kijken' }),
  parameters: { samen: { width: 390, settled: '.details' } },
};

/** With its possibilities, and whom each of them is for. */
export const OpenStepWithOptions: Story = {
  args: atHome,
  render: visited({ open: 'plan' }),
  parameters: settled('.details'),
};

/** A hard word, explained where it stands. */
export const HardWord: Story = {
  args: { ...atHome, view: 'list' },
  render: (args) => infographic(args, inTurn(after({ open: 'hulp-erbij' }), press('.details .term'))),
  parameters: settled('.details .meaning:not([hidden])'),
};

/** “U bent hier”: the page knows where the visitor is (`current`). */
export const YouAreHere: Story = { args: { ...atHome, current: 'mdo' } };

/** The same, and a link to another step was followed, as a helper sends it. */
export const DeepLink: Story = {
  args: { ...atHome, current: 'hulp-erbij' },
  render: (args) => infographic(args, inTurn(after({}), follow('mdo', 'station'))),
  parameters: settled('.details'),
};

/* -- find my way -- */

/** What is the matter? A visitor picks a situation, or says that they do not know. */
export const FindMyWay: Story = {
  args: atHome,
  render: visited({ finding: true }),
  parameters: settled('.finder .picks'),
};

/** One question at a time, at the fork where it is asked; what to do until then stands below it. */
export const FindMyWayQuestion: Story = {
  args: atHome,
  render: visited({ finding: true, situation: 'vaak-ziek' }),
  parameters: settled('.finder .way'),
};

/** Answered: “dit kunt u nu doen”, and the rest of the route steps back. */
export const FindMyWayAnswered: Story = {
  args: atHome,
  render: visited({ finding: true, situation: 'vaak-ziek', choices: { kijken: 'hulp-erbij' } }),
  parameters: settled('.now-title'),
};

/** The answer leads back: the visitor is told where, and can answer again later. */
export const FindMyWayBack: Story = {
  args: atHome,
  render: visited({ finding: true, situation: 'niet-meer', choices: { plan: 'mdo' } }),
  parameters: settled('.again'),
};

/** The end of a way: how it ends, and whom to call. */
export const FindMyWayEnd: Story = {
  args: atHome,
  render: visited({
    finding: true,
    situation: 'niet-meer',
    choices: { plan: 'starten', starten: 'verder' },
  }),
  parameters: settled('.now-title'),
};

/** On a phone. */
export const FindMyWayPhone: Story = {
  args: atHome,
  render: visited({ finding: true, situation: 'niet-meer', choices: { plan: 'oneens' } }),
  parameters: { samen: { width: 390, settled: '.now-title' } },
};

/** In Arabic, with a question. */
export const FindMyWayArabic: Story = {
  args: { ...atHome, lang: 'ar' },
  render: visited({ finding: true, situation: 'soms-niet' }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: '.finder .way' } },
};

/* -- the triangle -- */

/** School, care and home, with the child in the middle. */
export const Triangle: Story = {
  args: { ...atHome, view: 'triangle' },
  parameters: settled('.tri-drawing'),
};

/** A corner is open: its tasks, people, partners and contacts. */
export const TriangleOpen: Story = {
  args: { ...atHome, view: 'triangle' },
  render: (args) => infographic(args, press('.tri-open')),
  parameters: settled('.tri-side.is-open'),
};

/** With a directory on the page: partners by name, with their phone; others of that side below them. */
export const TriangleWithDirectory: Story = {
  args: { ...atHome, view: 'triangle' },
  render: (args) =>
    html`${infographic(args, press('.tri-open'))}
      <samen-partner-directory src=${routes.demo.partners}></samen-partner-directory>`,
  // Of the infographic and of the directory.
  parameters: settled('.tri-links, .cards'),
};

/** Four sides: the community stands below. */
export const FourCorners: Story = {
  args: { data: routes.fourCorners, view: 'triangle' },
  parameters: settled('.tri-drawing'),
};

/** More sides than a figure has corners. */
export const SixCorners: Story = {
  args: { data: routes.sixCorners, view: 'triangle' },
  parameters: settled('.tri-drawing'),
};

/** The triangle in Arabic on a phone. */
export const TriangleArabicPhone: Story = {
  args: { ...atHome, view: 'triangle', lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl', width: 390, settled: '.tri-drawing' } },
};

/* -- who does what -- */

/** Who does what at which step. Parents stand at nearly every step: that is said. */
export const Roles: Story = {
  args: { ...atHome, view: 'roles' },
  parameters: settled('.rol-people'),
};

/** Nobody carries more than the others. */
export const RolesShared: Story = {
  args: { data: routes.sharedWork, view: 'roles' },
  parameters: settled('.rol-people'),
};

/** Ten roles at twenty steps; one of them carries all of it. */
export const RolesTenByTwenty: Story = {
  args: { data: routes.tenRoles, view: 'roles' },
  parameters: settled('.rol-people'),
};

/** On a phone each step is a card. */
export const RolesPhone: Story = {
  args: { ...atHome, view: 'roles' },
  parameters: { samen: { width: 390, settled: '.rol-people' } },
};

/* -- moments -- */

/** When parents and pupil are involved, and how. */
export const Moments: Story = {
  args: { ...atHome, view: 'moments' },
  parameters: settled('.mom-line'),
};

/** The same, told to the school. */
export const MomentsForSchool: Story = {
  args: { ...atHome, view: 'moments', perspective: 'school' },
  parameters: settled('.mom-line'),
};

/** Who keeps the route sees where it does not say what somebody does who is there (`builder`). */
export const MomentsWithGaps: Story = {
  args: { view: 'moments', builder: true },
  parameters: settled('.mom-unsaid'),
};

/* -- perspectives -- */

/** The same file as the school reads it (`perspective="school"`). */
export const ForSchool: Story = { args: { ...atHome, perspective: 'school' } };

/** The page makes no choice: the visitor has a switch, and chose the school. */
export const PerspectiveSwitch: Story = {
  args: support,
  render: visited({ perspective: 'parent' }),
};

/* -- to take along -- */

/** Posters, text, files, a link. */
export const TakeAlong: Story = {
  render: (args) => infographic(args, press('.take > summary')),
  parameters: settled('.take .take-along'),
};

/** Who said which way is theirs can take along that way alone. */
export const TakeAlongOwnWay: Story = {
  args: atHome,
  render: (args) => infographic(args, inTurn(after({ situation: 'niet-meer' }), press('.take > summary'))),
  parameters: settled('.take .own'),
};

/** The poster on A4, as it comes out of a printer. */
export const PosterA4: Story = { render: () => posterOf(routes.demo.home, 'a4') };

/** On A3: letters that can be read from further away. */
export const PosterA3: Story = { render: () => posterOf(routes.demo.home, 'a3') };

/** In Arabic: the mirror of the other, but for the code. */
export const PosterArabic: Story = { render: () => posterOf(routes.demo.home, 'a4', 'ar') };

/** A route with ways that are gone at the same time. */
export const PosterParallel: Story = { render: () => posterOf(routes.demo.support, 'a3') };

/** All of it as text, as it is printed. */
export const PrintedText: Story = { render: () => textOnPaper(routes.demo.home) };

/* -- other sources -- */

/** A step by step of GOV.UK, with “and” and “or”. */
export const GovUkSteps: Story = { args: { data: undefined, src: routes.demo.govUk } };

/* -- when it is not all well -- */

/** The route is still on its way. */
export const Loading: Story = { args: { data: undefined }, parameters: { samen: { state: 'waiting' } } };

/** No steps yet. */
export const Empty: Story = {
  args: { data: { ...routes.goodRoute, stations: [] } },
  parameters: { samen: { state: 'empty' } },
};

/** Nothing could be read. What the page itself put inside stays, so that a visitor has a way on. */
export const Failed: Story = {
  args: {
    data: undefined,
    src: 'bestaat-niet.json',
    fallback: html`<p>Zit uw kind thuis? Bel het steunpunt: <a href="tel:088 000 20 01">088 000 20 01</a>.</p>`,
  },
  parameters: { samen: { state: 'failed' } },
};

/** Some steps are wrong. A visitor gets what is right; with `builder`, who keeps the route sees what to mend. */
export const PartlyWrong: Story = { args: { data: routes.brokenRoute as RouteInput, builder: true } };

/** What is wrong with how it hangs together stands on the drawing itself: a loop, a way to nowhere, a step apart, an end without anybody. */
export const Builder: Story = {
  args: { builder: true, data: routes.faultyRoute },
  parameters: settled('.faults'),
};

/** The least that makes a route. */
export const OneStep: Story = { args: { data: routes.oneStep } };

/** Sixty steps: the line runs down, whatever room there is. */
export const SixtySteps: Story = { args: { data: routes.sixtySteps } };

/** Texts of 2,000 characters. */
export const LongTexts: Story = {
  args: { data: routes.wordyRoute },
  render: visited({ open: 'gesprek' }),
  parameters: settled('.details'),
};

/** The same on the smallest phone. */
export const LongTextsNarrow: Story = {
  args: { data: routes.wordyRoute },
  parameters: { samen: { width: 320 } },
};

/** Ids and titles alone: what is not known is not shown. */
export const MissingTexts: Story = {
  args: { data: routes.bareRoute },
  render: visited({ open: 'helpen' }),
  parameters: settled('.details'),
};

/** A role that the route does not tell of is called by its id. */
export const UnknownRole: Story = { args: { data: routes.unknownRole } };

/** The route is not there in the language of the reader: it is shown in Dutch and says so. */
export const NotTranslated: Story = {
  args: { ...atHome, lang: 'tr' },
  parameters: { samen: { lang: 'tr' } },
};

/** Titles are in Arabic, the rest is not: each text says which language it is. */
export const PartlyTranslated: Story = {
  args: { ...support, lang: 'ar' },
  render: visited({ open: 'basis' }),
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: '.details' } },
};

/** With a way to leave at once, for what nobody else may see (`quick-exit`). */
export const QuickExit: Story = {
  args: { ...atHome, own: { 'quick-exit': 'https://berkenstad.example/weer' } },
  parameters: settled('.exit-help details'),
};

/* -- how it looks -- */

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = { args: atHome, parameters: { samen: { dark: true } } };

/** As wide as the smallest phone. */
export const Narrow: Story = { args: atHome, parameters: { samen: { width: 320 } } };

/** A few tokens of one’s own. */
export const OwnTokens: Story = { parameters: { samen: { theme: 'samen-own-tokens' } } };

/** In the theme of the municipality of The Hague. */
export const DenHaag: Story = { name: 'Den Haag', parameters: { samen: { theme: 'denhaag-theme' } } };
