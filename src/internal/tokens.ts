import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * A design token: `--samen-NAME`, which a page may set; else a name that NL Design System themes set; else ours.
 *
 * Themes in the wild hold empty and `None` values that defeat `var()` fallbacks. Colours and lengths are therefore
 * passed through private properties that are registered with a type: a value that is not of the type ends in the
 * registered initial value, which is our default. See docs/decisions/0004-tokens.md.
 */
export interface Token {
  readonly name: string;
  /** Names of NL Design System themes to follow, nearest first. */
  readonly follows: readonly string[];
  readonly syntax: '<color>' | '<length>';
  /** The default; for a colour in light and in dark. */
  readonly light: string;
  readonly dark: string;
}

const colour = (name: string, light: string, dark: string, ...follows: string[]): Token => ({
  name,
  follows,
  syntax: '<color>',
  light,
  dark,
});
const length = (name: string, value: string, ...follows: string[]): Token => ({
  name,
  follows,
  syntax: '<length>',
  light: value,
  dark: value,
});

/** The typed tokens. Every colour pair that the styles use together meets AA with these defaults (test/internal/tokens.test.ts). */
export const TOKENS: readonly Token[] = [
  colour('ink', '#1d2733', '#eef1f4', 'utrecht-document-color', 'basis-color-default-color-document'),
  colour('ink-soft', '#51606e', '#b4c0cb', 'basis-color-default-color-subtle'),
  colour(
    'heading-ink',
    '#1d2733',
    '#eef1f4',
    'utrecht-heading-color',
    'nl-heading-level-2-color',
    'basis-heading-color',
  ),
  colour(
    'paper',
    '#ffffff',
    '#161c23',
    'utrecht-document-background-color',
    'basis-color-default-bg-document',
  ),
  colour('wash', '#f6f4ef', '#1e262f', 'basis-color-default-bg-subtle'),
  colour('line', '#dcd8cf', '#38434e', 'basis-color-default-border-subtle', 'utrecht-separator-color'),
  colour(
    'field-line',
    '#6b7783',
    '#8d9aa6',
    'utrecht-form-control-border-color',
    'basis-form-control-border-color',
  ),
  colour(
    'accent',
    '#0b6a6e',
    '#5cc9c6',
    'utrecht-link-color',
    'nl-link-color',
    'basis-color-action-2-color-default',
  ),
  colour(
    'accent-fill',
    '#0b6a6e',
    '#5cc9c6',
    'utrecht-button-primary-action-background-color',
    'nl-button-primary-background-color',
    'basis-color-action-1-inverse-bg-default',
  ),
  colour(
    'on-accent',
    '#ffffff',
    '#06282a',
    'utrecht-button-primary-action-color',
    'nl-button-primary-color',
    'basis-color-action-1-inverse-color-default',
  ),
  colour('focus', '#0b6a6e', '#5cc9c6', 'utrecht-focus-outline-color'),
  colour('mark', '#ffe9a8', '#5b4a12'),
  colour('school', '#2a5ea8', '#8fb8f5'),
  colour('care', '#a83a52', '#f3a1b1'),
  colour('home', '#805300', '#f0c36b'),
  colour('community', '#3b6e2c', '#a5d394'),
  length('radius', '14px', 'basis-border-radius-lg'),
  length('control-radius', '10px', 'utrecht-button-border-radius', 'basis-border-radius-md'),
];

const followed = (token: Token) =>
  token.follows.reduceRight((inner, name) => `var(--${name}${inner && `, ${inner}`})`, '');

function declaration(token: Token): string {
  const value = `var(--samen-${token.name}${token.follows.length ? `, ${followed(token)}` : ''})`;
  const own = `--_${token.name}`;
  if (token.syntax === '<length>') return `${own}-0:${value};${own}:var(${own}-0, ${token.light});`;
  // The fallbacks serve a page that was rendered on a server and whose scripts have not run. In dark only what is meant for
  // us counts: a theme that knows no dark would put its dark text on our dark ground.
  return (
    `${own}-l:${value};${own}-d:var(--samen-${token.name});` +
    `${own}:light-dark(var(${own}-l, ${token.light}), var(${own}-d, ${token.dark}));`
  );
}

let registered = false;

/** Registers the private properties, once; another copy of the library may have done so before. */
export function registerTokens(): void {
  if (registered || typeof CSS === 'undefined' || !CSS.registerProperty) return;
  registered = true;
  for (const { name, syntax, light, dark } of TOKENS) {
    const parts = syntax === '<color>' ? { l: light, d: dark } : { 0: light };
    for (const [suffix, initialValue] of Object.entries(parts)) {
      try {
        CSS.registerProperty({ name: `--_${name}-${suffix}`, syntax, inherits: false, initialValue });
      } catch {
        // InvalidModificationError: registered already, with the same meaning.
      }
    }
  }
}

/** The tokens as private custom properties on the host. Tints follow from their colour. */
export const tokenStyles: CSSResult = css`
  :host {
    ${unsafeCSS(TOKENS.map(declaration).join(''))}
    --_tint: color-mix(in oklab, var(--_accent) 11%, var(--_paper));
    --_space: var(--samen-space, 1em);
  }
`;
