import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SamenRelatedEvent } from '../src/internal/related-event.js';
import type { PartnersInput } from '../src/model/partners/partner.js';
import '../src/elements/partner-card/define.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import * as partners from './support/partners.js';

interface CardArgs extends ElementArgs {
  partner?: string;
}

const card = (args: CardArgs, asked?: (event: SamenRelatedEvent) => void): TemplateResult =>
  html`<samen-partner-card
    ${ref(withOwn(args.own))}
    @samen-related=${asked}
    partner=${optional(args.partner)}
    src=${optional(args.src)}
    format=${optional(args.format)}
    lang=${optional(args.lang)}
    dir=${optional(args.dir)}
    languages=${optional(args.languages)}
    heading-level=${optional(args['heading-level'])}
    timezone=${optional(args.timezone)}
    ?builder=${args.builder}
    .data=${args.data}
    >${args.fallback}</samen-partner-card
  >`;

const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const meta = {
  title: 'Elements/Partner card',
  component: 'samen-partner-card',
  render: (args) => card(args),
  args: { data: partners.goodPartners, partner: 'bibliotheek-berkenstad' },
  argTypes: { partner: { control: 'text', table: { category: 'attributes' } }, ...elementArgTypes },
  parameters: { controls: settable('partner') },
} satisfies Meta<CardArgs>;

export default meta;
type Story = StoryObj<CardArgs>;

/** A partner of whom everything is known. */
export const Default: Story = {};

/** The least: a name, what for, and whom to phone. */
export const Minimal: Story = { args: { data: partners.minimal, partner: 'bibliotheek' } };

/** The data is still on its way. */
export const Loading: Story = {
  args: { data: undefined },
  parameters: { samen: { state: 'waiting' } },
};

/** The document holds no partners at all. */
export const Empty: Story = {
  args: { data: partners.empty },
  parameters: { samen: { state: 'empty' } },
};

/** The document is there, and this partner is no longer in it. */
export const NothingFound: Story = {
  args: { partner: 'zwembad-berkenstad' },
  parameters: { samen: { settled: '.state' } },
};

/** Some of the fields are wrong and left out; with `builder`, who keeps the list sees what to mend. */
export const PartlyWrong: Story = {
  args: { data: partners.badRecords as PartnersInput, partner: 'jongerenwerk', builder: true },
};

/** Nothing could be read. What the page itself put inside stays, so that a visitor has a way on. */
export const Failed: Story = {
  args: {
    data: undefined,
    src: 'bestaat-niet.json',
    fallback: html`<p>Bel de bibliotheek: <a href="tel:088 000 21 10">088 000 21 10</a>.</p>`,
  },
  parameters: { samen: { state: 'failed' } },
};

/** Names, words and addresses longer than any design hopes. */
export const LongText: Story = { args: { data: partners.longTexts, partner: 'samenwerkingsverband' } };

/** A partner that tells about itself in Arabic, from right to left. */
export const Arabic: Story = {
  args: { data: partners.onlyArabic, partner: 'dar-al-lugha', lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** The same partner for who reads English. */
export const English: Story = { args: { lang: 'en' }, parameters: { samen: { lang: 'en' } } };

/** Who reads Arabic sees what there is, and that it is only in Dutch. */
export const NotTranslated: Story = {
  args: { partner: 'taal-op-school', lang: 'ar' },
  parameters: { samen: { lang: 'ar', dir: 'rtl' } },
};

/** An offering that is closed now, and a check of long ago. */
export const Outdated: Story = { args: { partner: 'taal-op-school' } };

/** Elsewhere on the page somebody knows more of this partner: a calendar its activities, an infographic its steps. */
export const Related: Story = {
  render: (args) =>
    card(args, (event) => {
      event.add({
        kind: 'activity',
        title: { nl: 'Open avond', en: 'Open evening', ar: 'أمسية مفتوحة' },
        when: nextMonth,
        href: '#open-avond',
      });
      event.add({
        kind: 'station',
        title: { nl: 'Stap 2: praat samen', en: 'Step 2: talk together', ar: 'الخطوة 2: تحدثوا معًا' },
        href: '#stap-2',
      });
    }),
};

/** No link to a route, a check that is old after three months, and an address of the page’s own for what is wrong. */
export const OwnSettings: Story = {
  args: { own: { 'route-url': '', 'outdated-after': '3', 'report-email': 'gids@berkenstad.example' } },
};

/** Dark is a palette of its own; the element follows the page. */
export const Dark: Story = { parameters: { samen: { dark: true } } };

/** As wide as the smallest phone. */
export const Narrow: Story = { parameters: { samen: { width: 320 } } };

/** Long texts on the smallest phone: the hardest case for the layout. */
export const NarrowLongText: Story = {
  args: { data: partners.longTexts, partner: 'samenwerkingsverband' },
  parameters: { samen: { width: 320 } },
};

/** The visitor chooses a language for this element; the page around it stays as it is. */
export const WithLanguageSwitch: Story = { args: { languages: 'nl en ar' } };

/** Language belongs to the element and not to the page: two side by side. */
export const TwoLanguages: Story = {
  render: (args) =>
    html`<div class="samen-beside">${card({ ...args, lang: 'nl' })} ${card({ ...args, lang: 'ar' })}</div>`,
};
