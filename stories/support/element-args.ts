import { nothing, type TemplateResult } from 'lit';
import type { ArgTypes } from '@storybook/web-components-vite';
import type { ActivitiesInput } from '../../src/model/activities/activity.js';
import type { PartnersInput } from '../../src/model/partners/partner.js';

/** What a story can set on any element: its attributes by their own names, its data, and what stands inside it. */
export interface ElementArgs {
  data?: PartnersInput | ActivitiesInput;
  src?: string;
  format?: string;
  lang?: string;
  dir?: string;
  languages?: string;
  'heading-level'?: number;
  timezone?: string;
  builder?: boolean;
  /** Fallback content, in the language of the page. */
  fallback?: TemplateResult;
  /** Attributes of one element alone, by their own names. */
  own?: Readonly<Record<string, string | boolean>>;
}

/** An attribute that is left out when a story, or an emptied control, says nothing. */
export const optional = (value: string | number | undefined) =>
  value === undefined || value === '' ? nothing : value;

/** Sets attributes that only one element has: a template cannot, since their names vary. */
export const withOwn =
  (own: ElementArgs['own'] = {}) =>
  (element?: Element): void => {
    for (const [name, value] of Object.entries(own)) {
      if (typeof value === 'string') element?.setAttribute(name, value);
      else element?.toggleAttribute(name, value);
    }
  };

const attributes = { category: 'attributes' };

/** The controls. What each attribute means comes from the manifest. */
export const elementArgTypes: Partial<ArgTypes<ElementArgs>> = {
  lang: { control: 'select', options: ['', 'nl', 'en', 'ar', 'tr', 'uk', 'ti'], table: attributes },
  languages: { control: 'text', table: attributes },
  'heading-level': { control: { type: 'number', min: 1, max: 6 }, table: attributes },
  builder: { control: 'boolean', table: attributes },
  timezone: { control: 'text', table: attributes },
  src: { control: 'text', table: attributes },
  format: { control: 'select', options: ['', 'auto', 'json', 'csv', 'hsds'], table: attributes },
  data: { control: 'object', table: { category: 'properties' } },
  dir: { control: false, table: { disable: true } },
  fallback: { control: false, table: { disable: true } },
  own: { control: false, table: { disable: true } },
};

/** For `parameters.controls`: only what can be set; the rest is in the tables of the documentation. */
export const settable = (...own: string[]) => ({
  include: [...own, 'lang', 'languages', 'heading-level', 'builder', 'timezone', 'src', 'format', 'data'],
});
