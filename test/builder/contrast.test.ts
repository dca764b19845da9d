import { expect } from '@open-wc/testing';
import { contrast, parseColour, readable, toHex, type Rgb } from '../../src/builder/contrast.js';
import { checkColour, OWN_COLOURS, tokensFor } from '../../src/builder/theme.js';
import { tokensOf } from '../../src/cdn/embed-tokens.js';

const colour = (hex: string): Rgb => parseColour(hex)!;

describe('Contrast, as WCAG counts it', () => {
  const ratios: readonly [string, string, number][] = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0b6a6e', '#ffffff', 6.36],
    ['#ff0000', '#0000ff', 2.15],
  ];
  for (const [one, other, ratio] of ratios)
    it(`of ${one} on ${other} is ${ratio}, whichever is in front`, () => {
      expect(contrast(colour(one), colour(other))).to.be.closeTo(ratio, 0.01);
      expect(contrast(colour(other), colour(one))).to.be.closeTo(ratio, 0.01);
    });

  const written: readonly [string, string | undefined][] = [
    ['#0B6A6E', '#0b6a6e'],
    ['0b6a6e', '#0b6a6e'],
    [' #abc ', '#aabbcc'],
    ['#abcd', undefined],
    ['teal', undefined],
    ['', undefined],
    ['url(#abc)', undefined],
  ];
  for (const [text, hex] of written)
    it(`reads “${text}” as ${hex ?? 'no colour'}`, () => {
      const found = parseColour(text);
      expect(found && toHex(found)).to.equal(hex);
    });

  it('finds the nearest tint that can be read, and leaves one alone that can', () => {
    const white = colour('#ffffff');
    const tint = readable(colour('#f2b705'), [white], 4.5, 'dark');
    expect(contrast(tint, white)).to.be.within(4.5, 4.8);
    expect(toHex(readable(colour('#0b6a6e'), [white], 4.5, 'dark'))).to.equal('#0b6a6e');
  });
});

describe('Colours of one’s own', () => {
  it('are no tokens as long as nothing was chosen, or what was typed is no colour', () => {
    expect(tokensFor(OWN_COLOURS)).to.deep.equal({});
    expect(tokensFor({ accent: 'rood', ground: '#12', title: 'url(x)' })).to.deep.equal({});
  });

  for (const accent of ['#7b2d8b', '#0b6a6e', '#f2b705', '#808080', '#ffffff', '#000000'])
    it(`of which ${accent} can be read in the dark, with readable text on a button`, () => {
      const tokens = tokensFor({ ...OWN_COLOURS, accent });
      const [, light, dark] = pair(tokens['--samen-accent']!);
      const [, onLight, onDark] = pair(tokens['--samen-on-accent']!);
      expect(light).to.equal(accent);
      expect(contrast(colour(dark!), colour('#1e262f')), 'in the dark').to.be.at.least(4.5);
      expect(contrast(colour(onLight!), colour(light!)), 'on a button').to.be.at.least(4.5);
      expect(contrast(colour(onDark!), colour(dark!)), 'on a button in the dark').to.be.at.least(4.5);
    });

  it('are let through by the embed page, all of them', () => {
    const tokens = tokensFor({ accent: '#7b2d8b', ground: '#fff8ee', title: '#123456' });
    const query = new URLSearchParams(
      Object.entries(tokens).map(([token, value]) => [token.slice(2), value]),
    );
    expect(Object.fromEntries(tokensOf(query))).to.deep.equal(tokens);
  });

  const verdicts: readonly [string, Parameters<typeof checkColour>[1], RegExp | undefined][] = [
    ['#0b6a6e', 'accent', undefined],
    ['#f2b705', 'accent', /te licht om te lezen: contrast 1,7\. Nodig is 4,5\./],
    ['#999999', 'title', /Titels in deze kleur/],
    ['#333333', 'ground', /achtergrond is tekst slecht te lezen/],
    ['#ffffff', 'ground', undefined],
  ];
  for (const [value, which, words] of verdicts)
    it(`${value} for ${which} ${words ? 'is warned about, with one that will do' : 'is fine'}`, () => {
      const chosen = { ...OWN_COLOURS, [which]: value };
      const found = checkColour(chosen, which)!;
      if (!words) return expect(found.problem).to.equal(undefined);
      expect(found.problem!.message).to.match(words);
      const better = checkColour({ ...chosen, [which]: found.problem!.better }, which)!;
      return expect(better.problem, 'the better one').to.equal(undefined);
    });
});

/** `light-dark(a, b)`, or one colour for both. */
function pair(value: string): [string, string?, string?] {
  const [whole = value, light = value, dark = value] = /light-dark\((.*), (.*)\)/.exec(value) ?? [];
  return [whole, light, dark];
}
