import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PartnersInput } from '../src/model/partners/partner.js';
import '../src/elements/partner-directory/define.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import * as partners from './support/partners.js';
import {
  follow,
  openFilters,
  openViews,
  press,
  saveTwo,
  searchAndFilter,
  searchFor,
  sortNear,
} from './support/visitor.js';

const directory = (args: ElementArgs, whenReady?: (event: Event) => void): TemplateResult =>
  html`<samen-partner-directory
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
    >${args.fallback}</samen-partner-directory
  >`;

const meta = {
  title: 'Elements/Partner directory',
  component: 'samen-partner-directory',
  render: (args) => directory(args),
  args: { data: partners.goodPartners },
  argTypes: elementArgTypes,
  parameters: { controls: settable() },
} satisfies Meta<ElementArgs>;

export default meta;
type Story = StoryObj<ElementArgs>;

/** A list that is well filled. */
export const Default: Story = {};

/** The least that makes a directory: a name, what for, and whom to phone. */
export const Minimal: Story = { args: { data: partners.minimal } };

/** The data is still on its way. A reader hears it once; nothing jumps when it comes. */
export const Loading: Story = {
  args: { data: undefined },
  parameters: { samen: { state: 'waiting' } },
};

/** The list is there, and nobody is in it. */
export const Empty: Story = {
  args: { data: partners.empty },
  parameters: { samen: { state: 'empty' } },
};

/** The visitor searched and nothing answers. There is a way on, and a person to phone. */
export const NothingFound: Story = {
  render: (args) => directory(args, searchFor('zwembad')),
  parameters: { samen: { settled: '.state' } },
};

/** What was found is marked; what was chosen can be taken back. */
export const Searched: Story = {
  render: (args) => directory(args, searchAndFilter('taal')),
  parameters: { samen: { settled: '.chip' } },
};

/** The filters that differ in this data, with how many would be left. */
export const FiltersOpen: Story = {
  render: (args) => directory(args, openFilters),
  parameters: { samen: { settled: '.groups' } },
};

/** A link such as `#samen/partner/bibliotheek-berkenstad` opens that partner, from any page. */
export const OpenedPartner: Story = {
  render: (args) => directory(args, follow('bibliotheek-berkenstad')),
  parameters: { samen: { settled: 'dialog[open]' }, docs: { story: { inline: false, height: '40rem' } } },
};

/** Only what is about language: the rest of the data is not there (`filter-theme="taal"`). */
export const OneSlice: Story = { args: { own: { 'filter-theme': 'taal' } } };

/** Where the visitor starts; each choice can be taken away (`preset-corner="community"`). */
export const Preset: Story = {
  args: { own: { 'preset-corner': 'community', 'preset-cost': 'free' } },
  parameters: { samen: { settled: '.chip' } },
};

/** Under the corners of the triangle, with how many there are in each (`group-by="corner"`). */
export const PerCorner: Story = { args: { own: { 'group-by': 'corner' } } };

/** Under the two kinds of cooperation; who does both stands under both. */
export const PerCooperation: Story = { args: { own: { 'group-by': 'cooperation', layout: 'list' } } };

/** Each thing on offer by its own name, and who gives it (`group-by="offering"`). */
export const PerOffering: Story = { args: { own: { 'group-by': 'offering' } } };

/** One line each, for who knows whom they look for (`layout="list"`). */
export const ShortList: Story = { args: { own: { layout: 'list' } } };

/** Other ways of looking, another order, and ways to take the list along. */
export const WaysOfLooking: Story = {
  render: (args) => directory(args, openViews),
  parameters: { samen: { settled: '.groups' } },
};

/** A place that the visitor types is looked up in the data; nothing is sent. */
export const Nearby: Story = {
  render: (args) => directory(args, sortNear('Berkenstad')),
  parameters: { samen: { settled: '#place' } },
};

/** What a visitor keeps: in memory, until they choose to keep it on the device. */
export const MyList: Story = {
  render: (args) => directory(args, saveTwo),
  parameters: { samen: { settled: 'dialog[open]' }, docs: { story: { inline: false, height: '40rem' } } },
};

/** A list that somebody sent: a link with ids and nothing else. */
export const SharedList: Story = {
  render: (args) => directory(args, follow('bibliotheek-berkenstad,wijkteam-oost', 'list')),
  parameters: { samen: { settled: 'dialog[open]' }, docs: { story: { inline: false, height: '40rem' } } },
};

/** A map, where the page gives tiles. These are drawn; the list stays the equivalent. */
export const WithMap: Story = {
  args: {
    own: {
      tiles: `${new URL('support/tile.svg', import.meta.url).href}?{z}/{x}/{y}`,
      'tiles-attribution': 'Getekend papier',
    },
  },
  render: (args) => directory(args, press('.to-map')),
  parameters: { samen: { settled: '.map' } },
};

/** Per corner, in Arabic. */
export const PerCornerArabic: Story = {
  args: { data: partners.threeLanguages, lang: 'ar', own: { 'group-by': 'corner' } },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** Per offering, in English. */
export const PerOfferingEnglish: Story = {
  args: { data: partners.threeLanguages, lang: 'en', own: { 'group-by': 'offering', layout: 'list' } },
  parameters: { samen: { lang: 'en' } },
};

/** Twenty at a time: enough to compare, few enough to come to the end. */
export const ManyPartners: Story = { args: { data: partners.many } };

/** Some records are wrong. Visitors see the others; with `builder`, who keeps the list sees what to mend. */
export const PartlyWrong: Story = {
  args: { data: partners.badRecords as PartnersInput, builder: true },
};

/** Nothing could be read. What the page itself put inside stays, so that a visitor has a way on. */
export const Failed: Story = {
  args: {
    data: undefined,
    src: 'bestaat-niet.json',
    fallback: html`<p>Bel de gemeente Berkenstad voor hulp: <a href="tel:088 000 20 00">088 000 20 00</a>.</p>`,
  },
  parameters: { samen: { state: 'failed' } },
};

/** Names, words and addresses longer than any design hopes. */
export const LongText: Story = { args: { data: partners.longTexts } };

/** A list by and for people who read Arabic, from right to left. */
export const Arabic: Story = {
  args: { data: partners.onlyArabic, lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** The same list for who reads English. */
export const English: Story = {
  args: { data: partners.threeLanguages, lang: 'en' },
  parameters: { samen: { lang: 'en' } },
};

/** An Arabic page with a list that is only half translated: each text that is not in Arabic says so. */
export const HalfTranslated: Story = {
  args: { lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = { parameters: { samen: { dark: true } } };

/** As wide as the smallest phone. */
export const Narrow: Story = { parameters: { samen: { width: 320 } } };

/** Long texts on the smallest phone: the hardest case for the layout. */
export const NarrowLongText: Story = {
  args: { data: partners.longTexts },
  parameters: { samen: { width: 320 } },
};

/** The visitor chooses a language for this element; the page around it stays as it is. */
export const WithLanguageSwitch: Story = {
  args: { data: partners.threeLanguages, languages: 'nl en ar' },
};

/** Language belongs to the element and not to the page: two side by side. */
export const TwoLanguages: Story = {
  args: { data: partners.threeLanguages },
  render: (args) =>
    html`<div class="samen-beside">${directory({ ...args, lang: 'nl' })} ${directory({ ...args, lang: 'ar' })}</div>`,
};
