import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { define } from '../../src/internal/define.js';
import { answering, asked, holding } from './network.js';
import {
  briskly,
  calm,
  closeDialogs,
  observe,
  openEverything,
  pause,
  stage,
  textOf,
  type AnyElement,
  type Subject,
} from './subject.js';
import { watching } from './watch.js';

/* Being defined, upgraded, moved, cloned, adopted and removed, as pages and frameworks do with elements. */

export function registration(subject: Subject): void {
  describe('registration', () => {
    const watch = watching();

    it('happens once: a second copy of the library changes nothing', async () => {
      const { elementClass } = subject;
      await import(`/dist/cdn/${subject.name}.js`);
      expect(subject.elementClass).to.equal(elementClass);
      const { element } = await subject.show({ properties: { data: subject.document() } });
      expect(element.ready).to.be.true;
      watch.expectQuiet();
    });

    it('tells about another version once, and goes on with the first', async () => {
      const { elementClass } = subject;
      define(
        subject.tag as `samen-${string}`,
        class extends HTMLElement {
          static readonly samenVersion = '0.0.0-other';
        },
      );
      expect(subject.elementClass).to.equal(elementClass);
      watch.expectQuiet(1);
    });

    it('keeps the properties that were set before', async () => {
      const properties = { ...unusualProperties(subject), data: subject.document() };
      const tag = `samen-test-${crypto.randomUUID()}`;
      const element = Object.assign(document.createElement(tag), properties) as AnyElement;
      stage().append(element);
      const mounted = observe(element);
      const { elementClass } = subject;
      customElements.define(tag, class extends elementClass {});
      await mounted.next();
      expect(element.ready).to.be.true;
      for (const [name, value] of Object.entries(properties)) {
        expect((element as unknown as Record<string, unknown>)[name], name).to.equal(value);
        expect(Object.hasOwn(element, name), `${name} hides the element's own`).to.be.false;
      }
      watch.expectQuiet();
    });

    it('takes the data that stands in the page', async () => {
      const script = Object.assign(document.createElement('script'), {
        type: 'application/json',
        textContent: JSON.stringify(subject.document()),
      });
      const { element } = await subject.show({ children: [script] });
      expect(element.ready).to.be.true;
      watch.expectQuiet();
    });
  });
}

/** A value for every public property that differs from what it is by itself. */
function unusualProperties({ elementClass, tag }: Subject): Record<string, unknown> {
  const plain = document.createElement(tag) as unknown as Record<string, unknown>;
  const isPublic = ([, declaration]: [string, { state?: boolean }]) => !declaration.state;
  return Object.fromEntries(
    [...elementClass.elementProperties].filter(isPublic).map(([name]): [string, unknown] => {
      const value = plain[name];
      if (typeof value === 'number') return [name, value + 1];
      return [name, typeof value === 'boolean' ? !value : value === undefined ? 7 : 'unusual'];
    }),
  );
}

export function life(subject: Subject): void {
  const good = () => JSON.stringify(subject.document());
  const base = (element: AnyElement) => element.shadowRoot!.querySelector('[part="base"]')!;

  describe('life', () => {
    const watch = watching();
    /** A source with the good document, and how often it was asked for. */
    const source = () => {
      const url = watch.give(answering(good()));
      return { url, requests: () => asked.filter((request) => request.url === url) };
    };
    const shown = async () => {
      const { url, requests } = source();
      return { ...(await subject.show({ attributes: { src: url } })), requests };
    };

    it('asks for nothing but its source, also when everything in it is opened', async () => {
      const { element, requests } = await shown();
      await openEverything(element);
      await closeDialogs(element);
      expect(requests()).to.have.length(1);
      watch.expectQuiet();
    });

    it('keeps its data and what a visitor opened when it is moved', async () => {
      const { element, outcomes, requests } = await shown();
      await openEverything(element);
      await closeDialogs(element);
      const before = textOf(element);
      const nodes = [...base(element).querySelectorAll('*')];
      stage().appendChild(document.createElement('section')).append(element);
      await calm(element);
      expect(textOf(element)).to.equal(before);
      expect([...base(element).querySelectorAll('*')]).to.deep.equal(nodes);
      expect(requests()).to.have.length(1);
      expect(outcomes).to.have.length(1);
      watch.expectQuiet();
    });

    it('keeps a record open over the page when it is moved', async () => {
      const { element } = await shown();
      await openEverything(element);
      const open = [...element.shadowRoot!.querySelectorAll('dialog')].filter((dialog) =>
        dialog.matches(':modal'),
      );
      stage().appendChild(document.createElement('section')).append(element);
      await calm(element);
      for (const dialog of open) expect(dialog.matches(':modal')).to.be.true;
      watch.expectQuiet();
    });

    it('can be removed at any moment, also while it opens something', async () => {
      const { element } = await shown();
      await openEverything(element, async () => undefined);
      element.remove();
      await pause(50);
      watch.expectQuiet();
    });

    it('goes on loading when it is moved on the way', async () => {
      const { url, release } = holding(good());
      watch.give(url);
      const mounted = subject.mount({ attributes: { src: url } });
      await pause();
      stage().appendChild(document.createElement('section')).append(mounted.element);
      await pause();
      release();
      await mounted.next();
      expect(mounted.element.ready).to.be.true;
      expect(asked).to.have.length(1);
      watch.expectQuiet();
    });

    it('leaves its own markup as the page wrote it', async () => {
      const { url } = source();
      const fallback = Object.assign(document.createElement('p'), { textContent: 'Bel ons.' });
      const mounted = subject.mount({ attributes: { src: url }, children: [fallback] });
      const written = mounted.element.outerHTML;
      await mounted.next();
      await openEverything(mounted.element);
      await closeDialogs(mounted.element);
      expect(mounted.element.outerHTML).to.equal(written);
      watch.expectQuiet();
    });

    it('can be cloned', async () => {
      const { element } = await shown();
      const clone = element.cloneNode(true) as AnyElement;
      const cloned = observe(clone);
      stage().append(clone);
      await cloned.next();
      await calm(element);
      await calm(clone);
      expect(textOf(clone)).to.equal(textOf(element));
      watch.expectQuiet();
    });

    it('can be adopted by another document, and come back', async () => {
      const { element, requests } = await shown();
      await calm(element);
      const before = textOf(element);
      const look = () => {
        const { position, borderStartStartRadius } = getComputedStyle(base(element));
        return { position, borderStartStartRadius, host: getComputedStyle(element).containerType };
      };
      const looked = look();
      const frame = Object.assign(document.createElement('iframe'), {
        srcdoc: '<!doctype html><html lang="nl"><body>',
        width: '780',
      });
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      try {
        await loaded;
        frame.contentDocument!.body.append(element);
        await calm(element);
        expect(textOf(element)).to.equal(before);
        expect(look().position, 'its styles have come along').to.equal(looked.position);
        expect(look().host, 'its styles have come along').to.equal(looked.host);
        await openEverything(element);
        await closeDialogs(element);
        stage().append(element);
        await calm(element);
        expect(look()).to.deep.equal(looked);
        expect(requests()).to.have.length(1);
        watch.expectQuiet();
      } finally {
        // A document that goes does not tell its elements.
        element.remove();
        frame.remove();
      }
    });

    it('stops when it is removed while loading, and begins again when it comes back', async () => {
      const { url, release } = holding(good());
      watch.give(url);
      const mounted = subject.mount({ attributes: { src: url } });
      await pause(20);
      mounted.element.remove();
      await pause(20);
      expect(asked.map(({ signal }) => signal?.aborted)).to.deep.equal([true]);
      release();
      await pause(20);
      expect(mounted.outcomes).to.be.empty;
      stage().append(mounted.element);
      await pause(20);
      release();
      await mounted.next();
      expect(mounted.element.ready).to.be.true;
      watch.expectQuiet();
    });

    it('stops its clock when it is removed', async () => {
      const clocks = new Set<unknown>();
      const { setInterval, clearInterval } = window;
      window.setInterval = ((...parameters: Parameters<typeof setInterval>) => {
        const id = setInterval(...parameters);
        clocks.add(id);
        return id;
      }) as typeof setInterval;
      window.clearInterval = (id) => {
        clocks.delete(id);
        clearInterval(id);
      };
      try {
        const { element } = await subject.show({ properties: { data: subject.document(), refresh: 1 } });
        expect(clocks.size).to.equal(1);
        element.remove();
        await pause();
        expect(clocks.size).to.equal(0);
      } finally {
        Object.assign(window, { setInterval, clearInterval });
      }
    });

    it('speaks the language that was asked for last, however its data and its texts come in', async () => {
      const { url, release } = holding(good());
      watch.give(url);
      const mounted = subject.mount({ attributes: { src: url, lang: 'en' } });
      const { element, outcomes } = mounted;
      for (const lang of ['ar', 'nl', 'en', 'ar']) {
        await pause();
        element.lang = lang;
      }
      release();
      await mounted.next();
      expect(outcomes.map((event) => ('language' in event ? event.language : event.type))).to.deep.equal([
        'ar',
      ]);
      expect(base(element).getAttribute('lang')).to.equal('ar');
      expect(getComputedStyle(base(element)).direction).to.equal('rtl');
      element.lang = 'nl';
      await calm(element);
      expect(base(element).getAttribute('lang')).to.equal('nl');
      expect(getComputedStyle(base(element)).direction).to.equal('ltr');
      expect(outcomes).to.have.length(1);
      watch.expectQuiet();
    });

    it('speaks the language of what it stands in, also when that changes', async () => {
      const around = stage().appendChild(document.createElement('section'));
      around.lang = 'ar';
      const { element } = await subject.show({ properties: { data: subject.document() }, into: around });
      expect(base(element).getAttribute('lang')).to.equal('ar');
      around.lang = 'nl';
      await calm(element);
      expect(base(element).getAttribute('lang')).to.equal('nl');
      watch.expectQuiet();
    });

    it('has the size of the text around it, whatever that of the root is', async () => {
      const around = stage().appendChild(document.createElement('section'));
      around.style.fontSize = '16px';
      const { element } = await subject.show({ properties: { data: subject.document() }, into: around });
      const size = () => ({
        font: getComputedStyle(element).fontSize,
        height: element.getBoundingClientRect().height,
      });
      const before = size();
      document.documentElement.style.fontSize = '62.5%';
      try {
        expect(size()).to.deep.equal(before);
        expect(size().font).to.equal('16px');
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  });
}

interface Metrics {
  readonly Nodes?: number;
  readonly JSEventListeners?: number;
}

/** What a browser may keep for itself. */
const SLACK = 25;

export function leaks(subject: Subject): void {
  describe('a hundred times', () => {
    const watch = watching();
    const measure = () => executeServerCommand<Metrics, undefined>('page-metrics');

    for (const [name, live] of [
      ['made, shown, opened and removed', freshElement],
      ['disconnected and connected again', sameElement],
    ] as const) {
      it(`${name}, it leaves nothing behind (Chromium tells, others do not)`, async function () {
        this.timeout(20_000);
        const again = await live(subject);
        for (let i = 0; i < 10; i++) await again(i);
        const before = await measure();
        if (before.Nodes === undefined) this.skip();
        for (let i = 0; i < 100; i++) await again(i);
        const after = await measure();
        expect(after.Nodes! - before.Nodes, 'nodes').to.be.below(SLACK);
        expect(after.JSEventListeners! - before.JSEventListeners!, 'listeners').to.be.below(SLACK);
        watch.expectQuiet();
      });
    }
  });
}

async function freshElement(subject: Subject): Promise<(turn: number) => Promise<void>> {
  const data = subject.document();
  return async (turn) => {
    const { element } = await subject.show({ properties: { data } });
    if (turn % 5 === 0) await openEverything(element, briskly);
    element.remove();
  };
}

async function sameElement(subject: Subject): Promise<() => Promise<void>> {
  const { element } = await subject.show({ properties: { data: subject.document() } });
  await openEverything(element);
  await closeDialogs(element);
  return async () => {
    element.remove();
    await pause();
    stage().append(element);
    await element.updateComplete;
  };
}
