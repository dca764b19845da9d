import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/partner-card/define.js';
import '../src/elements/partner-directory/define.js';
import { goodPartners } from './support/partners.js';

/* Whole elements in the themes of others. The themes come from Storybook's set-up; elsewhere only their class is there. */

const meta = {
  title: 'Themes',
  component: 'samen-partner-directory',
  render: () => html`<samen-partner-directory .data=${goodPartners}></samen-partner-directory>`,
  parameters: { controls: { disable: true } },
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** As it is, on a page that says nothing. */
export const Samen: Story = { name: 'Samen (default)' };

/** NL Design System’s example theme, which speaks in `--basis-*`. */
export const Voorbeeld: Story = { parameters: { samen: { theme: 'voorbeeld-theme' } } };

/** The theme of the municipality of The Hague, which speaks in `--utrecht-*` and `--nl-*`. */
export const DenHaag: Story = { name: 'Den Haag', parameters: { samen: { theme: 'denhaag-theme' } } };

/** Empty, `None` and nonsense values. Nothing of them may be seen. */
export const Broken: Story = { name: 'Broken tokens', parameters: { samen: { theme: 'broken-theme' } } };

/** A few tokens of one’s own. */
export const OwnTokens: Story = {
  render: () =>
    html`<div class="samen-own-tokens"><samen-partner-card partner="bibliotheek-berkenstad" .data=${goodPartners}></samen-partner-card></div>`,
};
