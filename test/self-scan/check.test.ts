import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import { focused, nameOf } from '../support/element-page.js';
import { collect } from '../support/host-page.js';
import { groupName, ScanPage } from '../support/scan-page.js';
import { interpreter, journey, often, partners, scanOf, statement } from './answering-scan.js';

describe('looking all answers over', () => {
  it('shows each answer in words, by theme', async () => {
    const page = await ScanPage.begun({}, journey, 'Ouder');
    await page.answer('gewone woorden', 'Grotendeels');
    await page.next();
    await page.answer('Met wie', ['Bibliotheek', 'Anders, namelijk:']);
    await page.question('Met wie').sayOther('De moskee');
    await page.write('Hoeveel mensen', '1500');
    await page.next();
    await page.answer('Hoe vaak', 'Weet ik niet');
    await page.toCheck();
    expect(page.headings.map(({ name }) => name)).to.deep.equal([
      'Samenwerken',
      'Kijk uw antwoorden na',
      'Taal',
      'Samen',
      'Thuis',
    ]);
    const { answers } = page;
    expect(answers['Wie bent u?']).to.equal('Ouder');
    expect(answers['1. Wij praten met ouders in gewone woorden.']).to.equal('Grotendeels');
    expect(answers['2. Is er een tolk?']).to.equal('Overgeslagen');
    expect(answers['3. Met wie werkt u samen?']).to.match(/^Bibliotheek Anders: .*De moskee/);
    expect(answers['4. Hoeveel mensen helpen mee?']).to.equal('1.500');
    expect(answers['5. Hoe vaak spreekt u elkaar?']).to.equal('Weet ik niet');
    expect(page.text).to.contain('U hebt 4 van 5 vragen beantwoord.');
  });

  it('shows how it is beside how it should be', async () => {
    const page = await ScanPage.begun({}, scanOf({ ...statement, wish: true }));
    await page.answer('gewone woorden', 'Een beetje', 'Zo is het nu');
    await page.toCheck();
    expect(page.answers['1. Wij praten met ouders in gewone woorden.']).to.equal(
      'Zo is het nu Een beetje Zo zou het moeten zijn Overgeslagen',
    );
  });

  it('leads to a question, and from there straight back to where one was', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    await page.next();
    await page.answer('Hoe vaak', 'Elke week');
    await page.toCheck();
    await page.change('gewone woorden');
    expect(page.heading).to.equal('Taal');
    expect(nameOf(focused())).to.match(/^Helemaal/);
    await page.answer('gewone woorden', 'Een beetje');
    await page.next();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
    expect(nameOf(focused())).to.equal('Wijzig vraag 1');
    expect(page.answers['1. Wij praten met ouders in gewone woorden.']).to.equal('Een beetje');
  });

  it('takes back to itself too, without a change', async () => {
    const page = await ScanPage.begun({ paging: 'question' }, scanOf(interpreter, often));
    await page.toCheck();
    await page.change('tolk');
    await page.back();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
    await page.back();
    expect(page.heading).to.match(/^2\. Hoe vaak/);
  });

  it('has an answer to give by when a change brought up a question that needs one', async () => {
    const scan = scanOf(interpreter, { ...often, required: true, showIf: { question: 'tolk', is: true } });
    const page = await ScanPage.begun({ paging: 'question' }, scan);
    await page.toCheck();
    await page.change('tolk');
    await page.answer('tolk', 'Ja');
    await page.next();
    expect(page.text).to.contain('Bij 1 vraag moet u nog iets doen voordat u de uitkomst ziet.');
    expect(page.answers['2. Hoe vaak spreekt u elkaar?']).to.equal('Hier is nog een antwoord nodig');
    const complete = collect('samen-complete');
    await page.press('Bekijk de uitkomst');
    expect(complete).to.have.length(0);
    expect(focused()).to.equal(page.summary);
    expect(groupName(page.summary!)).to.equal('Er klopt nog iets niet');
    await page.click('link', /^Vraag 2/);
    await page.answer('Hoe vaak', 'Elk jaar');
    await page.next();
    await page.press('Bekijk de uitkomst');
    expect(complete).to.have.length(1);
    expect(complete[0]!.response.answers).to.deep.equal({ tolk: true, vaak: 'jaar' });
    complete.stop();
  });

  it('leads back to who one is', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    await page.answer('Met wie', 'Met niemand');
    await page.toCheck();
    expect(page.answers['Wie bent u?']).to.equal('Overgeslagen');
    await page.press('Wijzig wie u bent');
    expect(nameOf(focused())).to.match(/^(Lid van het team)/);
  });

  it('asks for nothing where nothing needs an answer', async () => {
    const page = await ScanPage.begun({}, scanOf(partners, interpreter));
    await page.toCheck();
    expect(page.text).to.contain('U hebt 0 van 2 vragen beantwoord. De andere vragen mag u overslaan.');
  });
});
