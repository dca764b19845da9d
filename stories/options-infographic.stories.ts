import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RouteInput } from '../src/model/route/route.js';
import '../src/elements/options-infographic/define.js';
import { elementArgTypes, optional, settable, withOwn, type ElementArgs } from './support/element-args.js';
import { goodRoute } from './support/routes.js';

interface RouteArgs extends Omit<ElementArgs, 'data'> {
  data?: RouteInput;
  view?: string;
  perspective?: string;
  current?: string;
}

const infographic = (args: RouteArgs): TemplateResult =>
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
    >${args.fallback}</samen-options-infographic
  >`;

const VIEWS = ['', 'route', 'list', 'triangle', 'roles', 'moments'];

const meta = {
  title: 'Elements/Options infographic',
  component: 'samen-options-infographic',
  render: (args) => infographic(args),
  args: { data: goodRoute },
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

/** The route as a line, with a fork, a return and a gate of consent. */
export const Default: Story = {};

/** The same as text only. */
export const List: Story = { args: { view: 'list' } };

/** Who stands around the child. */
export const Triangle: Story = { args: { view: 'triangle' } };

/** Who does what at which step. */
export const Roles: Story = { args: { view: 'roles' } };

/** When parents and pupil are involved. */
export const Moments: Story = { args: { view: 'moments' } };

/** With the place where the visitor is. */
export const YouAreHere: Story = { args: { current: 'gesprek' } };

/** As the school reads it. */
export const ForSchool: Story = { args: { perspective: 'school' } };

/** In Arabic, from right to left; the texts of the route stay in their own language. */
export const Arabic: Story = { args: { lang: 'ar' } };

/** In Tigrinya. */
export const Tigrinya: Story = { args: { lang: 'ti' } };

/** With a way to leave at once. */
export const QuickExit: Story = { args: { own: { 'quick-exit': 'https://www.knmi.nl/' } } };

/** What is wrong with a route stands on the drawing itself, for whoever keeps it. */
export const Builder: Story = {
  args: {
    builder: true,
    data: {
      ...goodRoute,
      stations: [
        ...goodRoute.stations.map((station) =>
          station.id === 'arts' ? { ...station, next: [{ to: 'nergens' }], contacts: [] } : station,
        ),
        { id: 'los', title: 'Hier komt niemand', end: 'solved' as const },
      ],
    },
  },
};

/** No steps yet. */
export const Empty: Story = { args: { data: { ...goodRoute, stations: [] } } };
