import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import { keepStructuredData } from '../../../src/internal/activities/structured-data.js';
import { jsonLdOf } from '../../../src/sources/page-scripts.js';
import { DirectoryPage } from '../../support/directory-page.js';
import { collect } from '../../support/host-page.js';

const JSON_LD = '{"@context":"https://schema.org","@type":"Event","name":"Feest"}';
const blocks = (host: Element) => [
  ...host.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

describe('What an element tells search engines', () => {
  it('stands in the page as one block, which follows what is shown', async () => {
    const host = await fixture<HTMLElement>(html`<div><p>Terugval</p></div>`);
    keepStructuredData(host, JSON_LD);
    const [block] = blocks(host);
    expect(block!.text).to.equal(JSON_LD);
    keepStructuredData(host, '{"name":"</script>"}');
    expect(blocks(host)).to.deep.equal([block]);
    expect(JSON.parse(block!.text)).to.deep.equal({ name: '</script>' });
    keepStructuredData(host, undefined);
    expect(blocks(host)).to.deep.equal([]);
    expect(host.textContent).to.equal('Terugval');
  });

  it('is one block in a copy of the element too', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    keepStructuredData(host, JSON_LD);
    const copy = host.cloneNode(true) as HTMLElement;
    copy.append(blocks(copy)[0]!.cloneNode(true));
    host.after(copy);
    keepStructuredData(copy, '{}');
    expect(blocks(copy).map(({ text }) => text)).to.deep.equal(['{}']);
  });

  it('leaves alone what the page itself tells', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const own = document.createElement('script');
    own.type = 'application/ld+json';
    own.textContent = '{"name":"Van de pagina"}';
    host.append(own);
    keepStructuredData(host, JSON_LD);
    expect(jsonLdOf(host)).to.deep.equal(['{"name":"Van de pagina"}']);
    keepStructuredData(host, undefined);
    expect(blocks(host)).to.deep.equal([own]);
  });

  it('is not taken for the data of the element, and does not make it draw without end', async () => {
    const page = await DirectoryPage.put(html`<samen-partner-directory></samen-partner-directory>`);
    const { element } = page;
    let drawn = 0;
    element.addController({
      hostUpdated() {
        drawn++;
        keepStructuredData(element, JSON_LD);
      },
    });
    element.requestUpdate();
    await aTimeout(100);
    expect(element.ready).to.equal(false);
    expect(blocks(element)).to.have.length(1);
    expect(drawn).to.be.within(1, 4);

    const ready = collect('samen-ready');
    const data = document.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify({ partners: [{ id: 'a', name: 'Bibliotheek' }] });
    element.append(data);
    await page.shown();
    await aTimeout(100);
    expect(page.names).to.deep.equal(['Bibliotheek']);
    expect(ready).to.have.length(1);
    expect(drawn).to.be.below(20);
  });

  it('passes under a policy that forbids programs to fill scripts', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html";
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict"></iframe>`);
    const strict = frame.contentDocument!;
    const meta = strict.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    strict.head.append(meta);
    const refused: string[] = [];
    strict.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      refused.push(violatedDirective),
    );
    const host = strict.createElement('div');
    strict.body.append(host);
    keepStructuredData(host, JSON_LD);
    keepStructuredData(host, '{"b":2}');
    await aTimeout(50);
    expect(refused).to.deep.equal([]);
    expect(blocks(host).map(({ text }) => text)).to.deep.equal(['{"b":2}']);

    // The policy is on: a script that a program fills is refused.
    const plain = strict.createElement('script');
    plain.type = 'application/ld+json';
    plain.append('{}');
    host.append(plain);
    await aTimeout(50);
    expect(refused).to.have.length(1);
  });
});
