import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { isText, mapLeaves, recordList, textsOf } from './documents.js';
import { HOSTILE_TEXTS, unsafeParts } from './safety.js';
import { observe, stage, textOf, type AnyElement, type Subject } from './subject.js';
import { watching } from './watch.js';

/* What a server sends, from the built modules. */

export function server(subject: Subject): void {
  describe('on a server', () => {
    const watch = watching();
    const html = (data: unknown, attributes: Readonly<Record<string, string>> = {}, locale?: string) => {
      const payload = {
        tag: subject.tag,
        data,
        attributes: { ...subject.attributes, ...attributes },
        locale,
      };
      return executeServerCommand<string, object>('ssr', payload);
    };
    /** In a document without scripts: what is looked at is what was sent. */
    const sent = (html: string) => {
      const host = document.implementation.createHTMLDocument('').createElement('div');
      host.setHTMLUnsafe(html);
      const element = host.firstElementChild!;
      // That is how a server sends the styles.
      for (const child of [...element.shadowRoot!.children]) if (child.localName === 'style') child.remove();
      return element;
    };

    for (const lang of ['nl', 'ar']) {
      it(`shows the same texts as in a browser, in ${lang}`, async () => {
        const { element } = await subject.show({
          properties: { data: subject.document() },
          attributes: { lang },
        });
        const shown = textsOf(subject.records()).filter((text) => textOf(element).includes(text));
        const rendered = sent(await html(subject.document(), { lang }, lang));
        const text = textOf(rendered);
        expect(shown).not.to.be.empty;
        expect(shown.filter((each) => !text.includes(each))).to.deep.equal([]);
        expect(text).not.to.match(/undefined|\[object |NaN/);
        const base = rendered.shadowRoot!.querySelector('[part="base"]')!;
        expect([base.getAttribute('lang'), base.getAttribute('dir')]).to.deep.equal([
          lang,
          lang === 'ar' ? 'rtl' : 'ltr',
        ]);
        watch.expectQuiet();
      });
    }

    it('sends nothing that executes, whatever the data says', async () => {
      const list = recordList(subject.document());
      let i = 0;
      const hostile = mapLeaves(subject.document(), (leaf) =>
        isText(leaf) && leaf.keys[0] !== 'language' ? HOSTILE_TEXTS[i++ % HOSTILE_TEXTS.length] : leaf.value,
      );
      const rendered = sent(
        await html(hostile, {
          lang: '"><script>hacked()</script>',
          languages: '<img src=x onerror=hacked()>',
        }),
      );
      expect(unsafeParts(rendered)).to.deep.equal([]);
      expect(textOf(rendered), list).to.match(/\S/);
    });

    it('is shown once, not twice, when the page takes over', async () => {
      stage().setHTMLUnsafe(await html(subject.document()));
      const element = stage().firstElementChild as AnyElement;
      const mounted = observe(element);
      element.data = subject.document();
      await mounted.next();
      expect(element.shadowRoot!.querySelectorAll('[part="base"]')).to.have.length(1);
      watch.expectQuiet();
    });

    it('sends the page’s own content when there is no data', async () => {
      expect(textOf(sent(await html(undefined)))).not.to.match(/undefined|\[object /);
    });
  });
}
