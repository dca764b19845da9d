import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import '@gemeente-denhaag/design-tokens-components/dist/theme/index.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import { frame, type Surroundings } from '../stories/support/frame.js';
import { manifest } from './manifest.js';
import { theme } from './theme.js';
import './themes/broken.css';
import './preview.css';

setCustomElementsManifest(manifest);

/** Adds up what the toolbars say and what the story itself asks; the story wins, or it would not show its state. */
const onPage: Decorator = (story, { args, globals, parameters }) => {
  const { scheme, width, language, direction, theme } = globals as Record<string, string>;
  const toolbars: Surroundings = {
    dark: scheme === 'system' ? undefined : scheme === 'dark',
    width: parseInt(width ?? '', 10) || undefined,
    lang: language,
    theme,
  };
  const content = direction === 'auto' ? story() : story({ args: { ...args, dir: direction } });
  return html`<div
    @samen-ready=${log}
    @samen-failed=${log}
    @samen-select=${log}
    @samen-filter=${log}
    @samen-answer=${log}
    @samen-complete=${log}
  >
    ${frame({ ...toolbars, ...(direction !== 'auto' && { dir: direction as 'ltr' }), ...parameters.samen }, content)}
  </div>`;
};

/** An event in the actions panel, by its own fields: those of `Event` say nothing here. */
function log(event: Event): void {
  action(event.type)(Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'isTrusted')));
}

/** What the data of an element would be called. */
const FILES: Readonly<Record<string, string>> = {
  'activity-calendar': 'activities',
  'options-infographic': 'route',
  'self-scan': 'scan',
};

/** A tag as an embedder writes it: with an address where the story hands over an object. */
function asWritten(code: string, { args }: { args: { data?: unknown } }): string {
  const tidy = code.replace(/=""/g, '').replace(/\s+>/g, '>').replace(/>\s+</g, '>\n<').trim();
  return args.data === undefined
    ? tidy
    : tidy.replace(
        /<samen-([\w-]+)(?![^>]* src=)/g,
        (tag, name: string) => `${tag} src="${FILES[name] ?? 'partners'}.json"`,
      );
}

const preview: Preview = {
  decorators: [onPage],
  // A deep link that one story opened must not open anything in the next.
  beforeEach: () => () => history.replaceState(history.state, '', location.pathname + location.search),
  initialGlobals: { theme: '', language: 'nl', direction: 'auto', scheme: 'light', width: '' },
  globalTypes: {
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: '', title: 'Samen' },
          { value: 'voorbeeld-theme', title: 'Voorbeeld', right: 'NL Design System' },
          { value: 'denhaag-theme', title: 'Den Haag', right: 'NL Design System' },
          { value: 'broken-theme', title: 'Broken tokens', right: 'empty, None, nonsense' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'nl', title: 'Nederlands', right: 'nl' },
          { value: 'en', title: 'English', right: 'en' },
          { value: 'ar', title: 'العربية', right: 'ar' },
          { value: 'tr', title: 'Türkçe', right: 'tr' },
          { value: 'uk', title: 'Українська', right: 'uk' },
          { value: 'ti', title: 'ትግርኛ', right: 'ti' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page and of the element',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'system', title: 'As the system', icon: 'browser' },
        ],
      },
    },
    width: {
      description: 'Width of the page',
      toolbar: {
        icon: 'mobile',
        dynamicTitle: true,
        items: [
          { value: '', title: 'Full width' },
          { value: '320px', title: '320 px', right: 'small phone' },
          { value: '390px', title: '390 px', right: 'phone' },
          { value: '768px', title: '768 px', right: 'tablet' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Welcome',
          'Embedding',
          'Theming',
          'Tokens',
          'Icons',
          'Elements',
          [
            'Partner directory',
            ['Overview', 'Default', '*'],
            'Partner card',
            ['Overview', 'Default', '*'],
            'Activity calendar',
            ['Overview', 'Default', '*'],
            'Self-scan',
            ['Overview', 'Default', '*'],
          ],
          'Themes',
          'Data formats',
        ],
      },
    },
    controls: { sort: 'none' },
    docs: {
      theme,
      toc: { headingSelector: 'h2', title: 'On this page' },
      source: { excludeDecorators: true, transform: asWritten },
    },
    // WCAG 2.2; the rule is off by default.
    a11y: { config: { rules: [{ id: 'target-size', enabled: true }] } },
  },
};

export default preview;
