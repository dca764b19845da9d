import { expect } from '@open-wc/testing';
import { parseDeepLink } from '../../../src/internal/deep-links.js';
import {
  listLink,
  MAX_LISTED,
  parseListIds,
  ShortList,
  shortList,
} from '../../../src/internal/take-along/short-list.js';
import { standIn } from './take-along-page.js';

const KEY = 'samen-list';
const stored = () => localStorage.getItem(KEY);
const many = (count: number) => Array.from({ length: count }, (_, i) => `partner-${i}`);

beforeEach(() => localStorage.removeItem(KEY));
after(() => localStorage.removeItem(KEY));

describe('A visitor’s list', () => {
  it('is empty, and not on the device, until the visitor says so', () => {
    const list = new ShortList();
    list.toggle('a');
    list.set(['a', 'b']);
    expect(list.remembered).to.be.false;
    expect(stored()).to.equal(null);
    expect(new ShortList().ids).to.deep.equal([]);
  });

  it('adds and takes off', () => {
    const list = new ShortList();
    expect(list.toggle('a')).to.be.true;
    expect(list.toggle('b')).to.be.true;
    expect(list.has('a')).to.be.true;
    expect(list.toggle('a')).to.be.false;
    expect(list.ids).to.deep.equal(['b']);
  });

  it('holds two hundred, each once', () => {
    const list = new ShortList();
    list.set(['a', 'a', '', ...many(300)]);
    expect(list.ids).to.have.length(MAX_LISTED).and.to.include.members(['a', 'partner-0']);
    expect(list.full).to.be.true;
    expect(list.toggle('one too many')).to.be.false;
    expect(list.ids).not.to.include('one too many');
  });

  it('that was cleared comes back, with what was added since', () => {
    const list = new ShortList();
    list.set(['a', 'b']);
    list.clear();
    expect(list.ids).to.deep.equal([]);
    expect(list.undoable).to.be.true;
    list.toggle('c');
    list.undo();
    expect(list.ids).to.deep.equal(['a', 'b', 'c']);
    expect(list.undoable).to.be.false;
  });

  it('tells who listens, until they no longer do', () => {
    const list = new ShortList();
    let told = 0;
    const stop = list.subscribe(() => told++);
    list.toggle('a');
    list.clear();
    list.undo();
    expect(told).to.equal(3);
    stop();
    stop();
    list.toggle('b');
    expect(told).to.equal(3);
  });

  it('is one for all elements of a page', async () => {
    const again = await import('../../../src/internal/take-along/short-list.js');
    expect(again.shortList).to.equal(shortList);
  });
});

describe('A list that is kept on the device', () => {
  it('is there the next time', () => {
    const list = new ShortList();
    list.set(['a', 'b']);
    list.remember(true);
    expect(JSON.parse(stored()!)).to.deep.equal(['a', 'b']);
    list.toggle('c');
    const next = new ShortList();
    expect(next.remembered).to.be.true;
    expect(next.ids).to.deep.equal(['a', 'b', 'c']);
  });

  it('is wiped from the device at once when the visitor no longer wants it, and stays on the screen', () => {
    const list = new ShortList();
    list.set(['a']);
    list.remember(true);
    list.remember(false);
    expect(stored()).to.equal(null);
    expect(list.ids).to.deep.equal(['a']);
    list.toggle('b');
    expect(stored()).to.equal(null);
  });

  it('is joined with what another tab kept already', () => {
    localStorage.setItem(KEY, '["a"]');
    const list = new ShortList();
    list.remember(false);
    localStorage.setItem(KEY, '["x"]');
    list.toggle('b');
    list.remember(true);
    expect(list.ids).to.deep.equal(['x', 'a', 'b']);
  });

  const event = (newValue: string | null, key: string | null = KEY) =>
    dispatchEvent(new StorageEvent('storage', { key, newValue }));

  it('follows other tabs', () => {
    const list = new ShortList();
    let told = 0;
    list.remember(true);
    const stop = list.subscribe(() => told++);
    event('["a"]');
    expect(list.ids).to.deep.equal(['a']);
    event('["b"]', 'other key');
    expect(list.ids).to.deep.equal(['a']);
    event('no JSON at all');
    expect(list.ids).to.deep.equal(['a']);
    expect(list.remembered).to.be.true;
    event(null);
    expect(list.ids, 'nothing is lost from the screen').to.deep.equal(['a']);
    expect(list.remembered).to.be.false;
    event('["c"]');
    expect(list.ids, 'no longer').to.deep.equal(['a']);
    stop();
    expect(told).to.equal(3);
  });

  it('catches up when somebody begins to listen again', () => {
    const list = new ShortList();
    list.remember(true);
    localStorage.setItem(KEY, '["late"]');
    list.subscribe(() => undefined)();
    expect(list.ids).to.deep.equal(['late']);
  });

  for (const rubbish of ['', 'null', '{"a":1}', '"text"', '[1,2]', '[["a"]]', 'not JSON', '['.repeat(5000)]) {
    it(`is not what another program left: ${rubbish.slice(0, 20)}`, () => {
      localStorage.setItem(KEY, rubbish);
      const list = new ShortList();
      expect(list.ids).to.deep.equal([]);
      expect(list.remembered).to.be.false;
      list.toggle('a');
      expect(stored(), 'left alone').to.equal(rubbish);
    });
  }

  it('is cut when another program made it endless', () => {
    localStorage.setItem(KEY, JSON.stringify([...many(5000), 'x'.repeat(100_000)]));
    expect(new ShortList().ids).to.have.length(MAX_LISTED);
  });
});

describe('Where storage is forbidden', () => {
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  let restore: (() => void)[];
  beforeEach(() => {
    const methods = ['getItem', 'setItem', 'removeItem'];
    restore = methods.map((name) => standIn(Storage.prototype, name, forbidden));
  });
  afterEach(() => restore.forEach((back) => back()));

  it('a list works for as long as the page is there', () => {
    const list = new ShortList();
    list.toggle('a');
    list.remember(true);
    list.toggle('b');
    expect(list.ids).to.deep.equal(['a', 'b']);
    list.remember(false);
    list.clear();
    list.undo();
    expect(list.ids).to.deep.equal(['a', 'b']);
  });
});

describe('The link of a list', () => {
  const back = (link: string) => parseListIds(parseDeepLink(link)!.id);

  it('holds ids and nothing else', () => {
    expect(listLink(['bieb', 'club'])).to.equal('#samen/list/bieb,club');
  });

  for (const ids of [
    ['bieb'],
    ['a,b', 'c'],
    ['a%2Cb', '100%', 'a/b#c?d&e'],
    ['مكتبة', 'emoji 📚', ' space '],
    many(MAX_LISTED),
  ]) {
    it(`leads back to ${JSON.stringify(ids).slice(0, 40)}`, () => {
      expect(back(listLink(ids))).to.deep.equal(ids);
    });
  }

  const hostile: [what: string, raw: string, most: number][] = [
    ['nothing', '', 0],
    ['commas', ','.repeat(100_000), 0],
    ['a megabyte', 'a'.repeat(1_000_000), 0],
    ['a megabyte of ids', 'id,'.repeat(350_000), 1],
    ['ten thousand ids', many(10_000).join(','), MAX_LISTED],
    ['rubbish percent signs', '%,%zz,%E0%A4%A,a', 1],
    ['half a character', '\ud800,b', 2],
  ];
  for (const [what, raw, most] of hostile) {
    it(`survives ${what}`, () => {
      expect(parseListIds(raw)).to.have.length.at.most(most);
      expect(() => listLink(parseListIds(raw))).not.to.throw();
    });
  }
});
