import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/model/problem.js';
import { BAD_RECORDS, CIRCLING, ENCODINGS, UNREADABLE, victimsOf, type BadRecord } from './bad-sources.js';
import {
  asList,
  isDate,
  isObject,
  isTerm,
  isText,
  isUrl,
  mapLeaves,
  recordList,
  textsOf,
  type Json,
  type JsonObject,
} from './documents.js';
import { answering, asked } from './network.js';
import { unsafeParts } from './safety.js';
import {
  calm,
  briskly,
  isVisible,
  openEverything,
  pause,
  textOf,
  until,
  type AnyElement,
  type Subject,
} from './subject.js';
import { watching } from './watch.js';

/* What comes in on a bad day: sources that cannot be read, and documents of which a part is wrong. */

const alertIn = (element: AnyElement) => element.shadowRoot!.querySelector('[role="alert"]');
const isFilled = (text: unknown) => typeof text === 'string' && text.trim() !== '';
const isBusy = (element: AnyElement) =>
  element.shadowRoot!.querySelector('[part="base"]')!.getAttribute('aria-busy') === 'true';

export function unreadableSources(subject: Subject): void {
  describe('a source that cannot be read: a message, another try, and what the page itself had', () => {
    const watch = watching();
    const good = () => JSON.stringify(subject.document());

    for (const source of UNREADABLE) {
      it(source.name, async () => {
        const url = watch.give(source.url(good()));
        const fallback = Object.assign(document.createElement('p'), {
          textContent: 'Bel ons: 010 123 45 67.',
        });
        const { element, outcomes } = await subject.show({
          attributes: { src: url, lang: 'ar', ...source.attributes },
          children: [fallback],
        });
        const [event] = outcomes;
        if (event?.type !== 'samen-failed' || !('reason' in event)) throw new Error('It should have failed.');
        expect([source.reason].flat()).to.include(event.reason);
        expect(url).to.include(event.source.replace(location.origin, ''));
        expect(isFilled(event.message)).to.be.true;
        expect(element.ready).to.be.false;
        expect(
          element.problems.map(({ source, message }) => isFilled(source) && isFilled(message)),
        ).to.include(true);

        const alert = alertIn(element);
        expect(isVisible(alert), 'a message').to.be.true;
        expect(alert!.closest('[lang]')!.getAttribute('lang')).to.equal('ar');
        expect(isVisible(alert!.querySelector('button')), 'a button to try again').to.be.true;
        expect(isVisible(fallback), 'the page’s own content').to.be.true;
        expect(unsafeParts(element)).to.deep.equal([]);

        await pause(10);
        expect(outcomes).to.have.length(1);
        watch.expectQuiet(1);
        expect(watch.console[0])
          .to.match(/^error: /)
          .and.include(`<${subject.tag}>`);
      });
    }

    it('a second try that goes well shows the data', async () => {
      let tries = 0;
      const url = watch.give(
        answering(() => (++tries === 1 ? new Response('', { status: 503 }) : new Response(good()))),
      );
      const mounted = await subject.show({ attributes: { src: url } });
      alertIn(mounted.element)!.querySelector('button')!.click();
      const event = await mounted.next();
      expect(event.type).to.equal('samen-ready');
      expect(alertIn(mounted.element)).to.equal(null);
      watch.expectQuiet(1);
    });

    it('a reload that fails leaves what was shown, and says so', async () => {
      let tries = 0;
      const url = watch.give(
        answering(() => (++tries === 1 ? new Response(good()) : new Response('', { status: 503 }))),
      );
      const { element, outcomes } = await subject.show({ attributes: { src: url } });
      const before = textOf(element);
      await element.reload();
      for (const text of textsOf(subject.records()).filter((text) => before.includes(text)))
        expect(textOf(element)).to.include(text);
      expect(element.ready).to.be.true;
      expect(outcomes).to.have.length(1);
      watch.expectQuiet(1);
    });

    it('one of two sources that fails leaves the other, and says so', async () => {
      const first = watch.give(answering(good()));
      const second = watch.give(answering(() => new Response('', { status: 503 })));
      const { element, outcomes } = await subject.show({ attributes: { src: `${first} ${second}` } });
      while (isBusy(element)) await pause();
      await element.updateComplete;
      expect(outcomes.map(({ type }) => type)).not.to.include('samen-failed');
      expect(textsOf(subject.records()).some((text) => textOf(element).includes(text))).to.be.true;
      expect(element.problems.map(({ source }) => source)).to.include(second);
      const buttons = [...element.shadowRoot!.querySelectorAll('button')];
      buttons.find((button) => button.closest('.note'))!.click();
      await pause(20);
      expect(asked.filter(({ url }) => url === second)).to.have.length(2);
    });

    for (const url of CIRCLING) {
      it(`${url}, a page that names itself as the next one, comes to an end`, async () => {
        watch.give(url);
        watch.give(`${url}?page=2`);
        const { element, outcomes } = await subject.show({ attributes: { src: url } });
        for (let patience = 100; isBusy(element) && patience > 0; patience--) await pause(10);
        expect(isBusy(element)).to.be.false;
        expect(asked.length).to.be.below(5);
        watch.expectQuiet(outcomes[0]!.type === 'samen-failed' ? 1 : 0);
      });
    }
  });
}

export function encodings(subject: Subject): void {
  describe('a document in another encoding reads the same', () => {
    const watch = watching();
    /** The good document with signs that tell encodings apart. */
    const accented = () =>
      mapLeaves(subject.document(), (leaf) =>
        isText(leaf) && !isUrl(leaf) && !isTerm(leaf) && !isDate(leaf)
          ? `${String(leaf.value).replaceAll('e', 'é')} €`
          : leaf.value,
      );

    for (const { name, type, encode } of ENCODINGS) {
      it(name, async () => {
        const { element: expected } = await subject.show({ properties: { data: accented() } });
        const url = watch.give(answering(encode(JSON.stringify(accented())), type));
        const { element } = await subject.show({ attributes: { src: url } });
        await calm(element);
        expect(textOf(element)).to.include('é').and.equal(textOf(expected));
        watch.expectQuiet();
      });
    }
  });
}

export function badRecords(subject: Subject): void {
  describe('a document with something wrong in it: the rest is shown', () => {
    const watch = watching();
    const list = recordList(subject.document());
    let isShown: (text: string) => boolean;
    let victims: number[];

    before(async () => {
      const { element } = await subject.show({ properties: { data: subject.document() } });
      const shown = textOf(element);
      isShown = (text) => shown.includes(text);
      victims = victimsOf(subject.document(), list, subject.settings, (record) =>
        textsOf(record).some(isShown),
      );
      expect(victims, 'records beside the one that is shown').not.to.be.empty;
    });

    const spoiled = (bad: BadRecord, indexes: Iterable<number>) => {
      for (const index of indexes) {
        const document = subject.document();
        const others = asList(document[list]).filter(
          (record, i): record is JsonObject => i !== index && isObject(record),
        );
        if (bad.spoil(document, { list, index, others })) return { document, others };
      }
      return undefined;
    };

    for (const bad of BAD_RECORDS.filter((each) => spoiled(each, subject.records().keys()))) {
      it(bad.name, async () => {
        const { document, others } = spoiled(bad, [...victims, ...subject.records().keys()])!;
        const url = watch.give(answering(JSON.stringify(document)));
        const { element, outcomes } = await subject.show({ attributes: { src: url } });
        expect(outcomes[0]!.type).to.equal('samen-ready');
        expectShown(element, others, isShown);
        if (bad.reported) {
          // By its place, or by its id; what takes records to be held against each other is told a little later.
          const isThere = ({ path }: Problem) => path.startsWith(`${list}[`) || path.startsWith(`${list} “`);
          await until(() => element.problems.some(isThere), `a problem in ${list}`);
        }
        for (const problem of element.problems) expectUseful(problem, url);
        expect(unsafeParts(element)).to.deep.equal([]);
        await openEverything(element, briskly);
        expect(unsafeParts(element)).to.deep.equal([]);
        expect(({} as { polluted?: boolean }).polluted, 'pollution of all objects').to.equal(undefined);
        watch.expectQuiet();
      });
    }

    it('the record that a page asks for is not there', async () => {
      const ids = new Set(asList(subject.document()[list]).map((record) => (record as JsonObject).id));
      const references = Object.entries(subject.attributes).filter(([, value]) => ids.has(value));
      for (const [name] of references) {
        const { element } = await subject.show({
          properties: { data: subject.document() },
          attributes: { [name]: 'bestaat-niet' },
        });
        expect(isVisible(element.shadowRoot!.querySelector('[part="base"] p:not(.unseen)')), 'a message').to
          .be.true;
        expect(element.problems).not.to.be.empty;
        for (const problem of element.problems) expectUseful(problem);
      }
      watch.expectQuiet();
    });
  });
}

function expectShown(
  element: AnyElement,
  records: readonly Json[],
  isShown: (text: string) => boolean,
): void {
  const now = textOf(element);
  const missing = textsOf([...records]).filter((text) => isShown(text) && !now.includes(text));
  expect(missing, 'texts of good records that are no longer shown').to.deep.equal([]);
}

function expectUseful(problem: Problem, source?: string): void {
  const { path, message, hint, severity } = problem;
  expect(isFilled(path) && isFilled(message) && isFilled(hint), JSON.stringify(problem)).to.be.true;
  expect(['error', 'warning']).to.include(severity);
  if (source) expect(problem.source).to.equal(source);
}
