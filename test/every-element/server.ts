import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { asList, isText, mapLeaves, recordList, textsOf, type JsonObject } from './documents.js';
import { HOSTILE_TEXTS, unsafeParts } from './safety.js';
import { textOf, type Subject } from './subject.js';
import { watching } from './watch.js';

/* What a server sends, from the built modules. */

export function server(subject: Subject): void {
  describe('on a server', () => {
    const watch = watching();
    const render = async (data: unknown, attributes: Readonly<Record<string, string>> = {}, locale?: string) => {
      const { tag } = subject;
      const payload = { tag, data, attributes: { ...subject.attributes, ...attributes }, locale };
      const host = document.createElement('div');
      host.setHTMLUnsafe(await executeServerCommand<string>('ssr', payload as never));
      // Not upgraded, so that what is looked at is what was sent.
      return new DOMParser().parseFromString('', 'text/html').adoptNode(host).firstElementChild as HTMLElement;
    };
    void render;
    void watch;
    void asList;
    void isText;
    void mapLeaves;
    void recordList;
    void textsOf;
    void HOSTILE_TEXTS;
    void unsafeParts;
    void textOf;
    void expect;
    it('todo', () => undefined as unknown as JsonObject);
  });
}
