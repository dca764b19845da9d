import { expect } from '@open-wc/testing';
import { define, VERSION } from '../../src/internal/define.js';
import { ConsoleTap } from '../support/host-page.js';

const element = (samenVersion?: string) =>
  class extends HTMLElement {
    static readonly samenVersion = samenVersion as string;
  };

describe('A name that is taken', () => {
  let log: ConsoleTap;
  beforeEach(() => (log = new ConsoleTap()));
  afterEach(() => log.release());

  it('by the same version is no news', () => {
    const first = element(VERSION);
    define('samen-test-same', first);
    define('samen-test-same', element(VERSION));
    expect(customElements.get('samen-test-same')).to.equal(first);
    expect(log.warnings).to.deep.equal([]);
  });

  it('by another version keeps the first, with one warning that names both', () => {
    const first = element('9.9.9');
    customElements.define('samen-test-other', first);
    define('samen-test-other', element(VERSION));
    expect(customElements.get('samen-test-other')).to.equal(first);
    expect(log.warnings).to.have.length(1);
    expect(log.warnings[0]).to.contain('9.9.9').and.to.contain(VERSION).and.to.contain('<samen-test-other>');
  });

  it('by a stranger keeps the stranger', () => {
    customElements.define('samen-test-stranger', class extends HTMLElement {});
    expect(() => define('samen-test-stranger', element(VERSION))).not.to.throw();
    expect(log.warnings).to.have.length(1);
  });
});
