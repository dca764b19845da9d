import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { CSSResult, CSSResultGroup } from 'lit';
import '../../src/define.js';
import { directoryDialogStyles } from '../../src/elements/partner-directory/dialog.js';
import { explorerStyles } from '../../src/elements/partner-directory/explorer.styles.js';
import { SamenPartnerCard, SamenPartnerDirectory } from '../../src/index.js';
import { styles as builderStyles } from '../../src/internal/builder-view.js';
import { styles as languageSwitchStyles } from '../../src/internal/language-switch.js';
import { FREE_TOKENS, TOKEN_MEANINGS } from '../../src/internal/token-meanings.js';
import { TOKENS } from '../../src/internal/tokens.js';
import { contrast, Palette, type Colour } from '../support/colour-page.js';
import { DirectoryPage } from '../support/directory-page.js';
import { LanguageSwitchPage } from '../support/language-page.js';

const names = TOKENS.map(({ name }) => name);
const NOBODY = { partners: [] };

describe('The default colours', () => {
  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme}`, () => {
      const palette = new Palette((name) => TOKENS.find((token) => token.name === name)![scheme]);
      const corners = ['school', 'care', 'home', 'community'];
      const grounds: Record<string, Colour> = {
        paper: palette.colour('paper'),
        wash: palette.colour('wash'),
        tint: palette.tint('accent'),
      };
      const meets = (what: string, ink: Colour, ground: Colour, least: number) =>
        it(`${what} can be told apart`, () => {
          expect(contrast(ink, ground)).to.be.at.least(least);
        });

      for (const [ground, colour] of Object.entries(grounds)) {
        for (const ink of ['ink', 'ink-soft', 'heading-ink', 'accent']) {
          meets(`${ink} on ${ground}`, palette.colour(ink), colour, 4.5);
        }
        meets(`the ring of the focus on ${ground}`, palette.colour('focus'), colour, 3);
      }
      for (const corner of corners) {
        meets(`${corner} on paper`, palette.colour(corner), grounds.paper!, 4.5);
        meets(`${corner} on wash`, palette.colour(corner), grounds.wash!, 4.5);
        meets(`${corner} on its own tint`, palette.colour(corner), palette.tint(corner), 4.5);
        meets(`ink on the tint of ${corner}`, palette.colour('ink'), palette.tint(corner), 4.5);
        meets(`accent on the tint of ${corner}`, palette.colour('accent'), palette.tint(corner), 4.5);
      }
      meets('field-line on paper', palette.colour('field-line'), grounds.paper!, 3);
      meets('field-line on wash', palette.colour('field-line'), grounds.wash!, 3);
      meets('on-accent on accent-fill', palette.colour('on-accent'), palette.colour('accent-fill'), 4.5);
      meets('accent-fill on paper', palette.colour('accent-fill'), grounds.paper!, 3);
      meets('accent-fill on wash', palette.colour('accent-fill'), grounds.wash!, 3);
      for (const ink of ['ink', 'ink-soft', 'heading-ink']) {
        meets(`${ink} on what the search marked`, palette.colour(ink), palette.colour('mark'), 4.5);
      }
    });
  }
});

describe('A page that sets tokens', () => {
  const accent = TOKENS.find(({ name }) => name === 'accent')!;
  const toRgb = (colour: string) => new Palette(() => colour).css('x');

  /** The colours that a visitor sees on a page with these styles: of a link, and of the filled button. */
  async function seen(styles: string) {
    const box = await fixture<HTMLElement>(html`
      <div style=${styles}>
        <samen-partner-directory src="/fixture/partners.json"></samen-partner-directory>
      </div>
    `);
    const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
    await page.search('zzzz');
    // The first “Wis alles” stands beside the count; the one among the advice is filled.
    const { color, backgroundColor } = getComputedStyle(page.all('button', 'Wis alles').at(-1)!);
    const button = getComputedStyle(page.get('button', /^Filters/));
    return {
      accent: toRgb(button.color),
      radius: button.borderStartStartRadius,
      paper: toRgb(button.backgroundColor),
      fill: toRgb(backgroundColor),
      onFill: toRgb(color),
      ink: toRgb(getComputedStyle(page.element).color),
    };
  }

  for (const styles of [
    '',
    '--samen-accent: None',
    '--samen-accent:',
    '--samen-accent: ;',
    '--samen-accent: 12px',
    '--samen-accent: url(javascript:alert(1))',
    '--samen-accent: var(--nothing)',
    '--utrecht-link-color: None',
    '--utrecht-link-color: ;',
    '--nl-link-color: null',
    '--basis-color-action-2-color-default: undefined',
    '--samen-accent: None; --utrecht-link-color: #ff0000',
  ]) {
    it(`has our default for “${styles}”`, async () => {
      expect((await seen(styles)).accent).to.equal(toRgb(accent.light));
    });
  }

  it('has our default length for a broken one', async () => {
    for (const styles of [
      '--samen-control-radius: None',
      '--samen-control-radius: red',
      '--samen-control-radius: ;',
    ]) {
      expect((await seen(styles)).radius).to.equal('10px');
    }
    expect((await seen('--samen-control-radius: 3px')).radius).to.equal('3px');
  });

  for (const colour of [
    '#123456',
    'rgb(1 2 3)',
    'rebeccapurple',
    'color(srgb 0.2 0.4 0.6)',
    'hsl(200 50% 40%)',
  ]) {
    it(`gets “${colour}” when it says so`, async () => {
      expect((await seen(`--samen-accent: ${colour}`)).accent).to.equal(toRgb(colour));
    });
  }

  it('gets what it says over what its theme says', async () => {
    const { accent: found } = await seen('--samen-accent: #123456; --utrecht-link-color: #654321');
    expect(found).to.equal(toRgb('#123456'));
  });

  for (const { name, follows, syntax } of TOKENS) {
    if (follows.length === 0 || syntax !== '<color>') continue;
    it(`has its NL Design System theme followed for ${name}, the nearest name first`, async () => {
      const element = await fixture<SamenPartnerDirectory>(
        html`<samen-partner-directory .data=${NOBODY}></samen-partner-directory>`,
      );
      const colours = follows.map((_, i) => `rgb(${i + 1}, 20, 30)`);
      for (let nearest = follows.length - 1; nearest >= 0; nearest--) {
        element.style.setProperty(`--${follows[nearest]}`, colours[nearest]!);
        expect(resolved(element, name)).to.equal(colours[nearest]);
      }
      element.style.setProperty(`--samen-${name}`, 'rgb(99, 20, 30)');
      expect(resolved(element, name)).to.equal('rgb(99, 20, 30)');
    });
  }

  it('has its theme’s button and paper followed where a visitor sees them', async () => {
    const { fill, onFill, paper, ink } = await seen(
      '--utrecht-button-primary-action-background-color: #102030; --nl-button-primary-color: #f0f0e0;' +
        '--basis-color-default-bg-document: #fffff0; --utrecht-document-color: #222222',
    );
    expect({ fill, onFill, paper, ink }).to.deep.equal({
      fill: toRgb('#102030'),
      onFill: toRgb('#f0f0e0'),
      paper: toRgb('#fffff0'),
      ink: toRgb('#222222'),
    });
  });

  it('decides about light and dark with its color-scheme, also for a part of itself', async () => {
    expect((await seen('color-scheme: dark')).accent).to.equal(toRgb(accent.dark));
    expect((await seen('color-scheme: light')).accent).to.equal(toRgb(accent.light));
  });

  it('that knows no dark stays light for a visitor who likes dark', async function () {
    // Not every browser lets itself be told.
    await emulateMedia({ colorScheme: 'dark' }).catch(() => this.skip());
    expect((await seen('')).accent).to.equal(toRgb(accent.light));
    expect((await seen('color-scheme: light dark')).accent).to.equal(toRgb(accent.dark));
    await emulateMedia({ colorScheme: 'light' });
  });

  it('may give one colour for light and another for dark', async () => {
    const colours = '--samen-accent: light-dark(#102030, #d0e0f0)';
    expect((await seen(`color-scheme: light; ${colours}`)).accent).to.equal(toRgb('#102030'));
    expect((await seen(`color-scheme: dark; ${colours}`)).accent).to.equal(toRgb('#d0e0f0'));
  });
});

/** The colour that an element takes a token to be, as its styles would. */
function resolved(element: SamenPartnerDirectory, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  element.shadowRoot!.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('What is written down about tokens', () => {
  it('is there for every token, and for no other', () => {
    expect(Object.keys(TOKEN_MEANINGS)).to.have.members(names);
    for (const meaning of Object.values(TOKEN_MEANINGS)) expect(meaning.trim()).not.to.equal('');
  });

  it('names every token once', () => {
    const all = [...names, ...FREE_TOKENS.map(({ name }) => name)];
    expect(new Set(all).size).to.equal(all.length);
  });
});

describe('The styles', () => {
  const flat = (group: CSSResultGroup): CSSResult[] =>
    Array.isArray(group) ? group.flatMap(flat) : [group as CSSResult];
  const styles = [
    SamenPartnerDirectory.styles,
    SamenPartnerCard.styles,
    explorerStyles,
    directoryDialogStyles,
    builderStyles,
    languageSwitchStyles,
  ].flatMap((group) => flat(group));
  const css = styles.map(({ cssText }) => cssText).join('\n');
  const all = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map((match) => match[1]!));

  const used = all(/var\(\s*(--_[\w-]+)/g);
  const declared = all(/(--_[\w-]+)\s*:/g);

  it('use no token that is not there', () => {
    expect([...used].filter((name) => !declared.has(name))).to.deep.equal([]);
  });

  it('declare no token that is not used', () => {
    expect([...declared].filter((name) => !used.has(name))).to.deep.equal([]);
  });

  it('let a page set exactly the tokens that are written down', () => {
    const known = [...names, ...FREE_TOKENS.map(({ name }) => name)].map((name) => `--samen-${name}`);
    expect([...all(/var\(\s*(--samen-[\w-]+)/g)]).to.have.members(known);
  });

  it('have the defaults for free tokens that are written down', () => {
    for (const { name, initial } of FREE_TOKENS) {
      if (!/\d/.test(initial)) continue;
      expect(css.replace(/\s+/g, ' ')).to.contain(`var(--samen-${name}, ${initial})`);
    }
  });

  it('have no length that hangs on the page’s root, and no colour of their own', () => {
    const withoutDefaults = TOKENS.reduce(
      (text, { light, dark }) => text.replaceAll(light, '').replaceAll(dark, ''),
      css,
    );
    expect(withoutDefaults.match(/\d\s*r(?:em|lh|ex|ch)\b/g)).to.equal(null);
    expect(withoutDefaults.match(/#[\da-f]{3,8}\b(?=[^{]*})/gi)).to.equal(null);
  });
});

describe('What a visitor reads', () => {
  const everything = {
    title: 'Partners',
    provenance: { publisher: 'Gemeente', modified: '2026-01-15', sourceUrl: 'https://example.com/' },
    partners: ['care', 'school', 'home', 'community'].map((corner, i) => ({
      id: corner,
      name: `Naam ${corner}`,
      corner,
      summary: { en: 'Language for parents' },
      kinds: ['bibliotheek'],
      cooperation: ['care'],
      cooperationStatus: 'wanted',
      url: 'https://example.com/',
      checked: '2020-01-01',
      owner: 'Iemand',
      contacts: [{ function: 'Consulent', phone: '010 123 45 67', email: 'a@b.example', hours: 'ma' }],
      offerings: [
        { id: `o${i}`, name: 'Taalcafé', status: 'defunct', themes: ['taal'], cost: { free: true } },
      ],
    })),
  };

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read in ${scheme}: list, marks, filters, chips, notes and card`, async () => {
      const box = await fixture<HTMLElement>(html`
        <div style=${`color-scheme: ${scheme}`}>
          <samen-partner-directory languages="nl en" .data=${everything}></samen-partner-directory>
        </div>
      `);
      const page = await new DirectoryPage(box.querySelector('samen-partner-directory')!).shown();
      await (await new LanguageSwitchPage(page).arrive()).open();
      await page.openFilters();
      await page.choose('Waar komt de hulp vandaan?', 'Zorg');
      await page.choose('Waar komt de hulp vandaan?', 'School');
      await page.search('taal');
      expect(page.unreadable()).to.deep.equal([]);
      await page.openCard('Naam care');
      expect(page.unreadable()).to.deep.equal([]);
    });

    it(`can be read in ${scheme}: failure, partial and empty states`, async () => {
      const box = await fixture<HTMLElement>(html`
        <div style=${`color-scheme: ${scheme}`}>
          <samen-partner-directory src="/fixture/partners.json /fixture/status/500"></samen-partner-directory>
          <samen-partner-directory builder src="/fixture/hsds-broken/services"></samen-partner-directory>
          <samen-partner-directory .data=${NOBODY}></samen-partner-directory>
          <samen-partner-directory src="/fixture/status/500"></samen-partner-directory>
        </div>
      `);
      const pages = [...box.querySelectorAll('samen-partner-directory')].map((e) => new DirectoryPage(e));
      await Promise.all(pages.slice(0, 3).map((page) => page.shown()));
      await pages[3]!.failed();
      await pages[1]!.until(() => pages[1]!.text.includes('Controle van de gegevens'), 'the builder’s view');
      for (const page of pages) expect(page.unreadable()).to.deep.equal([]);
    });
  }
});
