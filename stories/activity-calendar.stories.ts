import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ActivitiesInput } from '../src/model/activities/activity.js';
import '../src/elements/activity-calendar/define.js';
import * as activities from './support/activities.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import { follow, openFilters, press, searchFor } from './support/visitor.js';

const calendar = (args: ElementArgs, whenReady?: (event: Event) => void): TemplateResult =>
  html`<samen-activity-calendar
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
    @samen-ready=${whenReady}
    >${args.fallback}</samen-activity-calendar
  >`;

const meta = {
  title: 'Elements/Activity calendar',
  component: 'samen-activity-calendar',
  render: (args) => calendar(args),
  args: { data: activities.goodActivities },
  argTypes: {
    ...elementArgTypes,
    format: { ...elementArgTypes.format, options: ['', 'auto', 'json', 'ics', 'csv', 'jsonld', 'tribe'] },
  },
  parameters: { controls: settable() },
} satisfies Meta<ElementArgs>;

export default meta;
type Story = StoryObj<ElementArgs>;

/** What lies over the page needs a page of its own in the documentation. */
const overThePage = { docs: { story: { inline: false, height: '44rem' } } };

const buurt = new URL('support/buurt.activities.json', import.meta.url).href;
const school = new URL('support/school.ics', import.meta.url).href;

/** What comes next, day by day. */
export const Default: Story = {};

/** The least that makes a calendar: a title and a time. */
export const Minimal: Story = { args: { data: activities.minimal } };

/** The data is still on its way. A reader hears it once; nothing jumps when it comes. */
export const Loading: Story = {
  args: { data: undefined },
  parameters: { samen: { state: 'waiting' } },
};

/** The calendar is there, and nothing is in it. */
export const Empty: Story = {
  args: { data: activities.empty },
  parameters: { samen: { state: 'empty' } },
};

/** The visitor searched and nothing answers. There is a way on, and a person to phone. */
export const NothingFound: Story = {
  render: (args) => calendar(args, searchFor('zwembad')),
  parameters: { samen: { settled: '.state' } },
};

/** What was found is marked. */
export const Searched: Story = {
  render: (args) => calendar(args, searchFor('ouders')),
  parameters: { samen: { settled: 'mark' } },
};

/** The filters that differ in this data, with how many would be left. */
export const FiltersOpen: Story = {
  render: (args) => calendar(args, openFilters),
  parameters: { samen: { settled: '.groups fieldset' } },
};

/** Only what is for pupils: the rest of the data is not there (`filter-audience="pupil"`). */
export const OneSlice: Story = { args: { own: { 'filter-audience': 'pupil' } } };

/** Where the visitor starts; each choice can be taken away (`preset-day-part="evening"`). */
export const Preset: Story = {
  args: { own: { 'preset-day-part': 'evening', 'preset-theme': 'taal' } },
  parameters: { samen: { settled: '.chip' } },
};

/** The next three, for beside something else on a page (`limit="3"`). */
export const NextThree: Story = { args: { own: { limit: '3' } } };

/** Twenty at a time: enough to choose from, few enough to come to the end. */
export const ManyActivities: Story = { args: { data: activities.many } };

/** A week at a glance (`view="week"`). */
export const Week: Story = {
  args: { own: { view: 'week', date: activities.day(9) } },
  parameters: { samen: { settled: '.week-view' } },
};

/** A month as a grid: arrow keys walk through the days, and what is on the chosen one stands below (`view="month"`). */
export const Month: Story = {
  args: { own: { view: 'month' } },
  parameters: { samen: { settled: '[role="grid"]' } },
};

/** With the numbers of the weeks, as schools plan (`week-numbers`). */
export const WeekNumbers: Story = {
  args: { own: { view: 'month', 'week-numbers': true, date: activities.day(9) } },
  parameters: { samen: { settled: '[role="grid"]' } },
};

/** More on one day than its square can hold: it says how many more. */
export const FullDay: Story = {
  args: { data: activities.fullDay, own: { view: 'month', date: activities.day(1) } },
  parameters: { samen: { settled: '[role="grid"]' } },
};

/** The same day in the week. */
export const FullDayInWeek: Story = {
  args: { data: activities.fullDay, own: { view: 'week', date: activities.day(1) } },
  parameters: { samen: { settled: '.week-view' } },
};

/** On a phone the squares hold marks, and the chosen day a list. */
export const NarrowMonth: Story = {
  args: { data: activities.fullDay, own: { view: 'month', 'week-numbers': true, date: activities.day(1) } },
  parameters: { samen: { width: 320, settled: '[role="grid"]' } },
};

/** A week on a phone: day after day. */
export const NarrowWeek: Story = {
  args: { data: activities.fullDay, own: { view: 'week', date: activities.day(1) } },
  parameters: { samen: { width: 320, settled: '.week-view' } },
};

/** A link such as `#samen/activity/informatieavond` opens that activity, from any page. */
export const OpenedActivity: Story = {
  render: (args) => calendar(args, follow('informatieavond', 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** An umbrella and what is part of it, with the edition before. */
export const OpenedUmbrella: Story = {
  render: (args) => calendar(args, follow('actieweek', 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** What is online and is watched together in several places. */
export const OpenedWebinar: Story = {
  render: (args) => calendar(args, follow('webinar', 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** What has rounds, and is full. */
export const OpenedRounds: Story = {
  render: (args) => calendar(args, follow('gesprekstafel', 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** One of the times of what comes every week: `#samen/activity/taalcafe/DAY`. */
export const OpenedSeries: Story = {
  render: (args) => calendar(args, follow(`taalcafe/${activities.day(7)}T19:00`, 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** What does not go on. */
export const OpenedCancelled: Story = {
  render: (args) => calendar(args, follow('koffieochtend', 'activity')),
  parameters: { samen: { settled: 'dialog[open]' }, ...overThePage },
};

/** What goes on now, what begins soon, what takes all day and what goes on for days. */
export const UnderWay: Story = { args: { data: activities.underWay } };

/** What is past, with what came of it: reports and recordings. */
export const Archive: Story = {
  args: { data: activities.archive },
  render: (args) => calendar(args, press('details:not(.take) > summary')),
  parameters: { samen: { settled: '#past' } },
};

/** Everything at once: as a file for one’s own calendar, on paper, or as a subscription. */
export const TakeAlong: Story = {
  render: (args) => calendar(args, press('.take > summary')),
  parameters: { samen: { settled: '.take .take-along' } },
};

/** Two calendars as one. Each has a name, a shape and a colour, and can be left out; what both have counts once. */
export const SeveralSources: Story = {
  args: { data: undefined, src: `${buurt} ${school}` },
  parameters: { samen: { settled: '.sources' } },
};

/** One of two calendars cannot be had: the other one is there, and the visitor is told. */
export const OneSourceFails: Story = {
  args: { data: undefined, src: `${buurt} bestaat-niet.ics` },
};

/** Some records are wrong. Visitors see the others; with `builder`, who keeps the calendar sees what to mend. */
export const PartlyWrong: Story = {
  args: { data: activities.badRecords as ActivitiesInput, builder: true },
};

/** A zone that nobody knows: the times are then those of the page’s own zone. */
export const UnknownZone: Story = { args: { data: activities.unknownZone, builder: true } };

/** Nothing could be read. What the page itself put inside stays, so that a visitor has a way on. */
export const Failed: Story = {
  args: {
    data: undefined,
    src: 'bestaat-niet.json',
    fallback: html`<p>
      Bel de gemeente Berkenstad over de agenda: <a href="tel:088 000 20 00">088 000 20 00</a>.
    </p>`,
  },
  parameters: { samen: { state: 'failed' } },
};

/** A calendar on another site that does not let this page read it, as most do. Nothing listens at this address. */
export const NotAllowed: Story = {
  args: { data: undefined, src: 'http://127.0.0.1:9/agenda.ics', builder: true },
  parameters: { samen: { state: 'failed' } },
};

/** The activities stand in the page itself, as microdata of schema.org; without JavaScript this list is what there is. */
export const FromMicrodata: Story = {
  args: {
    data: undefined,
    own: { 'from-content': true },
    fallback: html`<ul>
      <li itemscope itemtype="https://schema.org/Event">
        <a itemprop="url" href="https://berkenstad.example/ouderavond"
          ><span itemprop="name">Ouderavond</span></a
        >,
        <time itemprop="startDate" datetime=${`${activities.day(7)}T19:30`}>volgende week om 19.30 uur</time>
        tot <time itemprop="endDate" datetime=${`${activities.day(7)}T21:00`}>21.00 uur</time> in
        <span itemprop="location" itemscope itemtype="https://schema.org/Place"
          ><span itemprop="name">de aula</span></span
        >
      </li>
      <li itemscope itemtype="https://schema.org/Event">
        <span itemprop="name">Boekenfeest</span>,
        <time itemprop="startDate" datetime=${activities.day(12)}>over twaalf dagen</time>
      </li>
    </ul>`,
  },
};

/** The same as `h-event`, as many content management systems write it. */
export const FromHEvent: Story = {
  args: {
    data: undefined,
    own: { 'from-content': true },
    fallback: html`<div class="h-event">
        <a class="p-name u-url" href="https://berkenstad.example/ouderavond">Ouderavond</a>,
        <time class="dt-start" datetime=${`${activities.day(7)}T19:30`}>volgende week om 19.30 uur</time> in
        <span class="p-location">de aula</span>.
        <span class="p-summary">U hoort hoe het gaat met de klas.</span>
      </div>
      <div class="h-event">
        <span class="p-name">Boekenfeest</span>,
        <time class="dt-start" datetime=${activities.day(12)}>over twaalf dagen</time>
      </div>`,
  },
};

/** On the clock of another place; a visitor elsewhere is told so. */
export const OtherTimeZone: Story = { args: { timezone: 'Pacific/Apia' } };

/** Names, words and addresses longer than any design hopes. */
export const LongText: Story = { args: { data: activities.longTexts } };

/** The longest ones in a month. */
export const LongTextInMonth: Story = {
  args: { data: activities.longTexts, own: { view: 'month', date: activities.day(3) } },
  parameters: { samen: { settled: '[role="grid"]' } },
};

/** Everything of the longest one. */
export const OpenedLongText: Story = {
  args: { data: activities.longTexts },
  render: (args) => calendar(args, follow('conferentie', 'activity')),
  parameters: { samen: { width: 320, settled: 'dialog[open]' }, ...overThePage },
};

/** A calendar by and for people who read Arabic, from right to left. */
export const Arabic: Story = {
  args: { data: activities.onlyArabic, lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** A month in Arabic: the grid runs the other way, and so do the arrow keys. */
export const ArabicMonth: Story = {
  args: { data: activities.onlyArabic, lang: 'ar', own: { view: 'month', 'week-numbers': true } },
  parameters: { samen: { lang: 'ar', dir: 'rtl', settled: '[role="grid"]' } },
};

/** The same calendar for who reads Turkish. */
export const Turkish: Story = {
  args: { data: activities.fourLanguages, lang: 'tr' },
  parameters: { samen: { lang: 'tr' } },
};

/** A week in Turkish. */
export const TurkishWeek: Story = {
  args: { data: activities.fourLanguages, lang: 'tr', own: { view: 'week' } },
  parameters: { samen: { lang: 'tr', settled: '.week-view' } },
};

/** And for who reads English. */
export const English: Story = {
  args: { data: activities.fourLanguages, lang: 'en' },
  parameters: { samen: { lang: 'en' } },
};

/** An Arabic page with a calendar that is only half translated: each text that is not in Arabic says so. */
export const HalfTranslated: Story = {
  args: { lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = { parameters: { samen: { dark: true } } };

/** A month in the dark. */
export const DarkMonth: Story = {
  args: { data: activities.fullDay, own: { view: 'month', date: activities.day(1) } },
  parameters: { samen: { dark: true, settled: '[role="grid"]' } },
};

/** As wide as the smallest phone. */
export const Narrow: Story = { parameters: { samen: { width: 320 } } };

/** Long texts on the smallest phone: the hardest case for the layout. */
export const NarrowLongText: Story = {
  args: { data: activities.longTexts },
  parameters: { samen: { width: 320 } },
};

/** In NL Design System’s example theme. */
export const InATheme: Story = {
  args: { own: { view: 'month' } },
  parameters: { samen: { theme: 'voorbeeld-theme', settled: '[role="grid"]' } },
};

/** The visitor chooses a language for this element; the page around it stays as it is. */
export const WithLanguageSwitch: Story = {
  args: { data: activities.fourLanguages, languages: 'nl en ar tr' },
};

/** Language belongs to the element and not to the page: two side by side. */
export const TwoLanguages: Story = {
  args: { data: activities.fourLanguages },
  render: (args) =>
    html`<div class="samen-beside">
      ${calendar({ ...args, lang: 'nl' })} ${calendar({ ...args, lang: 'ar' })}
    </div>`,
};
