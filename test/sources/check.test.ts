import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import type { Problem } from '../../src/model/problem.js';
import { checkRecord, checkRecords } from '../../src/sources/check.js';
import {
  date,
  flag,
  id,
  list,
  localizedText,
  number,
  place,
  text,
  url,
} from '../../src/sources/common-schema.js';
import { runNow } from '../../src/model/slices.js';
import { loadExplanations } from '../../src/sources/faults.js';

before(loadExplanations);

const THING = v.object({
  id,
  name: v.optional(localizedText),
  count: v.optional(number),
  free: v.optional(flag),
  url: v.optional(url),
  checked: v.optional(date),
  place: v.optional(place),
  tags: v.optional(list(text)),
  parts: v.optional(list(v.object({ id, url: v.optional(url) }))),
});

function check(record: unknown) {
  const problems: Problem[] = [];
  const output = checkRecord(record, THING, { source: 'test', problems }, (inside) => `things[0].${inside}`);
  return { output, problems, paths: problems.map(({ path }) => path) };
}

describe('Checking a record', () => {
  describe('accepts what people and programs write', () => {
    const accepted: [what: string, record: object, expected: object][] = [
      ['a number for a text', { id: 12, name: 3 }, { id: '12', name: '3' }],
      ['a text for a number', { id: 'a', count: '12' }, { id: 'a', count: 12 }],
      ['a decimal comma', { id: 'a', count: ' 12,5 ' }, { id: 'a', count: 12.5 }],
      ['a text for yes', { id: 'a', free: 'true' }, { id: 'a', free: true }],
      [
        'a date with a time',
        { id: 'a', checked: '2026-03-29T10:00Z' },
        { id: 'a', checked: '2026-03-29T10:00Z' },
      ],
      [
        'nulls everywhere',
        { id: 'a', name: null, place: null, tags: [null], parts: null },
        { id: 'a', tags: [] },
      ],
      ['fields that it does not know', { id: 'a', colour: 'red' }, { id: 'a' }],
      ['half a surrogate pair', { id: 'a', name: '\ud800' }, { id: 'a', name: '\ud800' }],
      [
        'a text that looks like a script, which stays a text',
        { id: 'a', name: '<script>' },
        { id: 'a', name: '<script>' },
      ],
    ];
    for (const [what, record, expected] of accepted) {
      it(what, () => {
        const { output, problems } = check(record);
        expect(output).to.deep.equal(expected);
        expect(problems).to.deep.equal([]);
      });
    }
  });

  describe('leaves out what is wrong, and says where and how to mend it', () => {
    const wrong: [what: string, field: object, path: string, hint: RegExp][] = [
      ['a number with a unit', { count: '12 jaar' }, 'count', /zonder eenheid/],
      ['a number that is none', { count: 'NaN' }, 'count', /getal/],
      ['a script for an address', { url: 'javascript:alert(1)' }, 'url', /https:\/\//],
      ['an object for an address', { url: {} }, 'url', /https:\/\//],
      ['a day that does not exist', { checked: '2026-02-30' }, 'checked', /jaar-maand-dag/],
      ['a latitude outside the globe', { place: { lat: 100 } }, 'place.lat', /-90 en 90/],
      ['a longitude outside the globe', { place: { lon: '-181' } }, 'place.lon', /-180 en 180/],
      ['a list for a text', { name: ['a'] }, 'name', /tekst/],
      ['a text for a list', { tags: 'a' }, 'tags', /Verwacht/],
      ['a record in a list that lacks its id', { parts: [{ url: '/a' }] }, 'parts[0].id', /Vul dit veld in/],
    ];
    for (const [what, field, path, hint] of wrong) {
      it(what, () => {
        const { output, problems } = check({ id: 'a', ...field });
        expect(output).to.include({ id: 'a' });
        expect(problems.map((problem) => problem.path)).to.deep.equal([`things[0].${path}`]);
        expect(problems[0]).to.include({ severity: 'warning', source: 'test' });
        expect(problems[0]!.hint).to.match(hint);
        expect(problems[0]!.message).to.match(/niet getoond/);
      });
    }
  });

  describe('leaves out the whole record', () => {
    const lost: [what: string, record: unknown][] = [
      ['without an id', { name: 'A' }],
      ['with an empty id', { id: ' ' }],
      ['with an object for an id', { id: {} }],
      ['that is null', null],
      ['that is a text', 'a'],
      ['that is a number', 12],
    ];
    for (const [what, record] of lost) {
      it(what, () => {
        const { output, problems } = check(record);
        expect(output).to.equal(undefined);
        expect(problems.at(-1)).to.include({ severity: 'error' });
      });
    }
  });

  it('reports every wrong field, not the first only', () => {
    expect(check({ id: 'a', url: 'data:x', checked: 'x', count: 'x' }).paths).to.deep.equal([
      'things[0].count',
      'things[0].url',
      'things[0].checked',
    ]);
  });

  describe('names true positions in lists', () => {
    it('past nulls', () => {
      expect(check({ id: 'a', parts: [null, { id: 'b' }, { id: 'c', url: 'data:x' }] }).paths).to.deep.equal([
        'things[0].parts[2].url',
      ]);
    });

    it('past what was left out before', () => {
      const { paths, output } = check({
        id: 'a',
        parts: [{ url: '/a' }, null, { id: 'b', url: 'data:x' }, { id: 'c', url: 1 }],
      });
      expect(paths).to.deep.equal([
        'things[0].parts[0].id',
        'things[0].parts[2].url',
        'things[0].parts[3].url',
      ]);
      expect(output?.parts).to.deep.equal([{ id: 'b' }, { id: 'c' }]);
    });
  });

  it('cuts a text of a megabyte, and says so', () => {
    const { output, paths } = check({ id: 'a', name: { nl: 'x'.repeat(1e6) } });
    expect((output?.name as { nl: string }).nl).to.have.length(20_001);
    expect(paths).to.deep.equal(['things[0].name.nl']);
  });

  it('does not quote a megabyte in a message', () => {
    const { problems } = check({ id: 'a', count: 'x'.repeat(1e6) });
    for (const { message } of problems) expect(message.length).to.be.below(300);
  });

  describe('survives data that was handed over as an object', () => {
    it('and holds itself', () => {
      const record: Record<string, unknown> = { id: 'a' };
      Object.assign(record, {
        self: record,
        place: { name: 'Plein', back: record },
        parts: [record, { id: 'b' }],
      });
      const { output, problems } = check(record);
      expect(output).to.deep.equal({ id: 'a', place: { name: 'Plein' }, parts: [{ id: 'b' }] });
      expect(problems).to.deep.equal([]);
    });

    it('and holds others that hold each other', () => {
      const friends = Array.from({ length: 12 }, (_, i): Record<string, unknown> => ({ id: i }));
      for (const friend of friends) friend.friends = friends;
      const start = performance.now();
      check({ id: 'a', friends });
      expect(performance.now() - start).to.be.below(5000);
    });

    it('and is nested without end', () => {
      let deep: object = {};
      for (let i = 0; i < 100_000; i++) deep = { deep };
      expect(check({ id: 'a', deep }).output).to.deep.equal({ id: 'a' });
    });

    it('and throws when it is read', () => {
      const record = {
        id: 'a',
        get name() {
          throw new Error('no name for you');
        },
      };
      const { output, problems } = check(record);
      expect(output).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(problems[0]!.message).to.include('no name for you');
    });

    it('and holds functions, symbols and big numbers', () => {
      const { output, paths } = check({
        id: 'a',
        name: () => 'a',
        count: 12n,
        url: Symbol('u'),
        checked: new Date(),
      });
      expect(output).to.deep.equal({ id: 'a' });
      expect(paths).to.have.length(4);
    });
  });

  describe('is not polluted', () => {
    const keys =
      '{"id": "a", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "name": {"__proto__": "x", "constructor": "y", "nl": "Naam"}}';

    it('by keys that objects inherit from', () => {
      const { output } = check(JSON.parse(keys));
      expect(output).to.have.nested.property('name.nl', 'Naam');
      for (const object of [output, output?.name])
        expect(Object.getPrototypeOf(object)).to.equal(Object.prototype);
      expect({}).not.to.have.property('polluted');
    });
  });

  it('never changes what it was given', () => {
    const record = { id: 'a', url: 'data:x', parts: [{ url: '/a' }, null] };
    const before = structuredClone(record);
    check(record);
    expect(record).to.deep.equal(before);
  });
});

describe('Checking records', () => {
  it('keeps the right ones in order, and pauses between them', () => {
    const problems: Problem[] = [];
    const records = [{ id: 'a' }, null, { id: 'b' }];
    const steps = checkRecords(
      records,
      THING,
      { source: 'test', problems },
      (position, inside) => `[${position}]${inside}`,
    );
    let pauses = 0;
    const counted = (function* () {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        pauses++;
        yield;
      }
    })();
    expect(runNow(counted)).to.deep.equal([
      [0, { id: 'a' }],
      [2, { id: 'b' }],
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['[1]']);
    expect(pauses).to.equal(3);
  });
});
