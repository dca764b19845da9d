import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/elements/self-scan/define.js';
import { ScanPage } from '../support/scan-page.js';
import { partners, scanOf, statement } from './answering-scan.js';

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Heard[];
}

/** What the browser tells assistive technology, of these roles, in the order of the page. */
async function heard(...roles: string[]): Promise<Heard[] | false> {
  const tree = await executeServerCommand<Heard | false, undefined>('accessibility-tree');
  const all = (node: Heard): Heard[] => [
    ...(roles.includes(node.role) ? [node] : []),
    ...node.children.flatMap(all),
  ];
  return tree ? all(tree) : false;
}

/*
 * The names that the browser works out for a scale, as a screen reader gets them: the statement and the row with the group,
 * the step and its position with each radio button. “Weet ik niet” is in the same group, and is no step: it must not make
 * “4 van 5” into “4 van 6”.
 */
describe('what a screen reader gets of a scale', () => {
  it('is its number, statement and whether it is needed, and each step with its position', async () => {
    await ScanPage.begun({}, scanOf({ ...statement, help: 'Denk aan brieven.', required: true }));
    const nodes = await heard('radiogroup', 'radio');
    if (!nodes) return; // not in every browser
    expect(nodes.map(({ role, name }) => `${role}: ${name}`)).to.deep.equal([
      'radiogroup: 1. Wij praten met ouders in gewone woorden. (verplicht)',
      'radio: Helemaal niet (1 van 5)',
      'radio: Een beetje (2 van 5)',
      'radio: Voor een deel (3 van 5)',
      'radio: Grotendeels (4 van 5)',
      'radio: Helemaal (5 van 5)',
      'radio: Weet ik niet',
    ]);
    expect(nodes[0]!.description).to.equal('Denk aan brieven.');
  });

  it('tells what is from what should be with each group', async () => {
    await ScanPage.begun({}, scanOf({ ...statement, wish: true }));
    const groups = await heard('radiogroup');
    if (!groups) return;
    expect(groups.map(({ name }) => name)).to.deep.equal([
      '1. Wij praten met ouders in gewone woorden. (mag u overslaan) Zo is het nu',
      '1. Wij praten met ouders in gewone woorden. (mag u overslaan) Zo zou het moeten zijn',
    ]);
  });

  it('has the same position for a browser that counts by itself', async () => {
    const page = await ScanPage.begun({}, scanOf(statement));
    const positions = page
      .question('gewone woorden')
      .inputs()
      .map((input) => [input.getAttribute('aria-posinset'), input.getAttribute('aria-setsize')]);
    expect(positions).to.deep.equal([
      ...[1, 2, 3, 4, 5].map((position) => [String(position), '5']),
      [null, null],
    ]);
  });

  it('says of a group what is wrong with it, with the group itself', async () => {
    const page = await ScanPage.begun(
      {},
      scanOf({ ...statement, required: true }, { ...partners, required: true }),
    );
    await page.next();
    const nodes = await heard('radiogroup', 'group', 'checkbox');
    if (!nodes) return;
    const [scale] = nodes.filter(({ role }) => role === 'radiogroup');
    expect(scale!.properties.invalid).to.equal('true');
    expect(scale!.description).to.contain('Geef hier een antwoord.');
    expect(
      nodes.filter(({ role }) => role === 'checkbox').map(({ properties }) => properties.invalid),
    ).to.deep.equal(nodes.filter(({ role }) => role === 'checkbox').map(() => 'true'));
  });
});
