import { expect } from '@open-wc/testing';
import { printOnly } from '../../../src/internal/take-along/print.js';
import { Printer } from './take-along-page.js';

/* Taking along where much is forbidden: under the strict policy, and in a frame with scripts and nothing else. */

async function frameWith(attributes: Record<string, string>): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

describe('Printing under the strict policy', () => {
  it('breaks no rule, with styles and pictures', async () => {
    const frame = await frameWith({ src: '/fixture/csp/?log' });
    const view = frame.contentWindow as Window & typeof globalThis & { violations: unknown[] };
    const page = view.document;
    const printer = new Printer(true, page);
    const root = page.body.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync('p { color: rgb(200, 0, 0); }');
    root.adoptedStyleSheets = [sheet];
    const card = page.createElement('article');
    const image = page.createElement('img');
    image.src = '/demo/favicon.svg';
    card.append(Object.assign(page.createElement('p'), { textContent: 'Bel 010' }), image);
    root.append(card);
    expect(await printOnly([card], { title: 'Kaart', lang: 'nl', dir: 'ltr' })).to.be.true;
    const [printed] = printer.pages;
    expect(printed!.text).to.equal('Bel 010');
    const copy = printed!.document.body.firstElementChild!.shadowRoot!;
    expect(getComputedStyle(copy.querySelector('p')!).color).to.equal('rgb(200, 0, 0)');
    expect(copy.querySelector('img')!.naturalWidth, 'the picture is there').to.be.greaterThan(0);
    expect(view.violations).to.deep.equal([]);
    printer.release();
    frame.remove();
  });
});

describe('In a frame that may run scripts and nothing else', () => {
  it('nothing throws, and the visitor hears what cannot be', async () => {
    const folder = `${location.origin}/src/internal/take-along`;
    const script = `
      import { printOnly } from '${folder}/print.ts';
      import { copyText } from '${folder}/clipboard.ts';
      import { share } from '${folder}/share.ts';
      import { download } from '${folder}/download.ts';
      import { shortList } from '${folder}/short-list.ts';
      const errors = [];
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      const near = document.querySelector('button');
      shortList.toggle('a');
      const outcome = {
        remembered: shortList.remember(true),
        list: shortList.ids,
        print: await printOnly([near], { title: 'x', lang: 'nl', dir: 'ltr' }),
        copy: typeof (await copyText('x', near)),
        share: await share({ title: 'x', url: 'https://school.example/' }, near),
        download: typeof download('a;b', 'x', 'csv'),
        errors,
      };
      parent.postMessage(outcome, '*');`;
    const heard = new Promise<Record<string, unknown>>((resolve) =>
      addEventListener('message', ({ data }) => resolve(data as Record<string, unknown>), { once: true }),
    );
    const frame = await frameWith({
      sandbox: 'allow-scripts',
      srcdoc: `<!doctype html><button>Kopieer</button><script type="module">${script}</script>`,
    });
    const { share, ...outcome } = await heard;
    expect(outcome).to.deep.equal({
      list: ['a'],
      remembered: false,
      print: false,
      copy: 'boolean',
      download: 'boolean',
      errors: [],
    });
    expect(share).to.be.oneOf(['copied', 'failed']);
    frame.remove();
  });
});
