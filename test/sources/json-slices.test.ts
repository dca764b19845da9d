import { expect } from '@open-wc/testing';
import { runNow } from '../../src/model/slices.js';
import { parseJson } from '../../src/sources/json-slices.js';
import { receive } from '../../src/sources/large-document.js';

/** In pieces of some characters each, so that a string, an escape or a number is cut anywhere. */
function* pieces(text: string, size: number): Generator<string, void, void> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const parse = (text: string, slice: number, piece = 7) => runNow(parseJson(pieces(text, piece), slice));

/** As text, with what JSON cannot tell apart: `-0`, infinity, own keys in their order. */
const exact = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' ? (Object.is(inner, -0) ? '-0' : String(inner)) : inner,
  );

/** A number from 0 to 1, the same at every run. */
function random(seed: number): () => number {
  return () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

describe('JSON that is parsed in slices', () => {
  const documents: [what: string, text: string][] = [
    ['a list', '[1, 2, [3, 4], {"a": 5}, [], {}]'],
    ['an object', '{"title": "T", "partners": [{"id": "a"}, {"id": "b"}], "terms": {"a": {"b": "c"}}}'],
    ['large lists side by side', '{"a": [1, 2, 3, 4], "b": 5, "c": [[6, 7, 8], [9, 10]], "d": {}}'],
    ['brackets, commas and quotes in strings', '["[{,", "\\"],", "\\\\", "\\\\\\"", ",]"]'],
    ['escapes and other scripts', '["\\u0645\\ud83d\\ude00", "مكتبة", "\\n\\t", "\\ud800", "\u2028"]'],
    ['a key that comes again', '{"a": 1, "b": 2, "a": [1, 2, 3, 4, 5, 6], "b": 3}'],
    ['keys that are numbers, out of order', '{"10": 1, "b": 2, "9": 3, "1": [4, 5, 6, 7]}'],
    ['__proto__, which is a key like any other', '{"__proto__": {"a": [1, 2, 3]}, "b": {"__proto__": 1}}'],
    ['huge and tiny numbers', '[12345678901234567890, 1e999, -1e999, -0, 5e-324, 0.1]'],
    ['white space everywhere', ' \n[ 1 ,\t{ "a" : [ 1 , 2 , 3 ] } , [ ] ]\r\n '],
    ['a bare value', '"text"'],
    ['nothing but a number', '12'],
  ];
  for (const [what, text] of documents) {
    it(`is the same as at once: ${what}`, () => {
      for (const slice of [1, 2, 3, 5, 20, 1000]) {
        const parsed = parse(text, slice);
        expect(exact(parsed)).to.equal(exact(JSON.parse(text)));
        expect(parsed).to.deep.equal(JSON.parse(text));
      }
    });
  }

  it('never gives an object another prototype', () => {
    const parsed = parse('{"a": 1, "__proto__": {"polluted": [1, 2, 3, 4]}}', 1) as object;
    expect(Object.getPrototypeOf(parsed)).to.equal(Object.prototype);
    expect('polluted' in parsed).to.equal(false);
  });

  const wrong = [
    '',
    '[1, 2',
    '[1, 2,]',
    '[, 1, 2]',
    '[1, , 2]',
    '[1 2, 3]',
    '{"a": 1,}',
    '{"a": 1 [1, 2, 3]}',
    '{"a": 1[1, 2, 3]}',
    '{"a" [1, 2, 3]}',
    '{[1, 2, 3]}',
    '{"a": [1, 2, 3] 4}',
    '[[1, 2, 3] [4, 5, 6]]',
    '[[1, 2, 3], {"a": 4, "b": 5]]',
    '[1, 2, 3}',
    '[1, 2, 3] x',
    'x [1, 2, 3]',
    '[1, 2, 3], 4',
    '[1, 2, 3][4, 5, 6]',
    '{"a": "b}',
    '["a\nb", 1, 2]',
    '[1, 2, 3]]',
    '[01, 2, 3]',
    // Broken off, with something that is JSON by itself at the end.
    '[1, 2, 3',
    '[true, {"a": 1}, {"b": 2}',
    '{"a": [true, "b"',
  ];
  it('is refused when it would be at once', () => {
    for (const text of wrong) {
      expect(() => JSON.parse(text) as unknown, text).to.throw(SyntaxError);
      for (const slice of [1, 3, 1000]) expect(() => parse(text, slice), text).to.throw(SyntaxError);
    }
  });

  it('is the same as at once, or refused like it, for thousands of documents right and wrong', () => {
    const next = random(3);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
    const strings = ['"a"', '"__proto__"', '"1"', '"q\\"],{"', '"\\\\"', '"é"', '"[{"', '""'];
    const value = (depth: number): string => {
      const kind = next();
      if (depth === 0 || kind < 0.3)
        return pick([...strings, '1', '-0', '1e99', 'true', 'null', '[]', '{ }']);
      const count = Math.floor(next() * 5);
      const items = Array.from({ length: count }, () => `${pick(['', ' '])}${value(depth - 1)}`);
      if (kind < 0.65) return `[${items.join(',')}]`;
      return `{${items.map((item) => `${pick(strings)}: ${item}`).join(', ')}}`;
    };
    let [right, refused] = [0, 0];
    for (let round = 0; round < 4000; round++) {
      let text = value(4);
      if (round % 2) {
        const at = Math.floor(next() * text.length);
        text =
          text.slice(0, at) + pick(['', '[', ']', '{', '}', ',', '"', ':', '\\', '1']) + text.slice(at + 1);
      }
      let expected: string | undefined;
      try {
        expected = exact(JSON.parse(text));
        right++;
      } catch {
        refused++;
      }
      for (const slice of [1, 4, 30]) {
        let parsed: string | undefined;
        try {
          parsed = exact(parse(text, slice, 1 + Math.floor(next() * 9)));
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
        }
        if (parsed !== expected) expect(parsed, text).to.equal(expected);
      }
    }
    expect(right).to.be.greaterThan(1000);
    expect(refused).to.be.greaterThan(500);
  });

  it('is refused when it is nested without end: that is left to the browser', () => {
    expect(() => parse('['.repeat(5000) + ']'.repeat(5000), 100, 1000)).to.throw(SyntaxError);
  });
});

describe('A large document', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const received = (...parts: Uint8Array<ArrayBuffer>[]) =>
    receive({ source: 's', contentType: '', parts, size: 0, bytes: new Uint8Array() });

  it('that is cut in the middle of a letter is read all the same', async () => {
    const all = bytes('\ufeff[{"name": "مكتبة 😀"}]');
    for (let at = 1; at < all.length; at++) {
      const document = await received(all.slice(0, at), all.slice(at));
      expect(document?.json()).to.deep.equal([{ name: 'مكتبة 😀' }]);
    }
  });

  for (const [what, text] of [
    ['a table', 'naam;plaats\na;b'],
    ['a web page', '<!doctype html>'],
    ['JSON that breaks off', '{"partners": ['],
    ['nothing', ''],
  ] as const) {
    it(`is left to what reads all kinds when it is ${what}`, async () => {
      expect(await received(bytes(text))).to.equal(undefined);
    });
  }

  it('is left to what reads all encodings when it is not UTF-8', async () => {
    expect(await received(new Uint8Array([0x5b, 0x22, 0xe9, 0x22, 0x5d]))).to.equal(undefined);
  });

  it('stops when nobody waits for it any more', async () => {
    const gone = receive(
      { source: 's', contentType: '', parts: [bytes('[1]')], size: 3, bytes: bytes('[1]') },
      AbortSignal.abort('gone'),
    );
    let reason: unknown;
    await gone.catch((error: unknown) => (reason = error));
    expect(reason).to.equal('gone');
  });
});
