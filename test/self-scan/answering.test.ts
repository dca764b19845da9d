import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import { collect } from '../support/host-page.js';
import { groupName, ScanPage } from '../support/scan-page.js';
import { focused, nameOf } from '../support/element-page.js';
import { interpreter, often, partners, scanOf, statement } from './answering-scan.js';

describe('answering a question', () => {
  it('keeps one answer of several to choose from, and tells the page which', async () => {
    const told = collect('samen-answer');
    const page = await ScanPage.begun({}, scanOf(often));
    await page.answer('Hoe vaak', 'Elke week');
    await page.answer('Hoe vaak', 'Elk jaar');
    expect(page.question('Hoe vaak').chosen()).to.deep.equal(['Elk jaar']);
    expect(told.map(({ questionId, value }) => [questionId, value])).to.deep.equal([
      ['vaak', 'week'],
      ['vaak', 'jaar'],
    ]);
    told.stop();
  });

  it('keeps several answers, in the order of the scan', async () => {
    const page = await ScanPage.begun({}, scanOf(partners));
    await page.answer('Met wie', ['Wijkteam', 'Bibliotheek']);
    expect(page.question('Met wie').chosen()).to.deep.equal(['Bibliotheek', 'Wijkteam']);
    expect(page.element.response!.answers).to.deep.equal({ partners: ['bieb', 'wijk'] });
  });

  it('does not let “met niemand” go together with somebody, and says that the other ticks are gone', async () => {
    const page = await ScanPage.begun({}, scanOf(partners));
    await page.answer('Met wie', ['Bibliotheek', 'Wijkteam']);
    const heard = page.listen();
    await page.answer('Met wie', 'Met niemand');
    expect(page.question('Met wie').chosen()).to.deep.equal(['Met niemand']);
    expect(heard).to.deep.equal(['Uw andere keuzes zijn weggehaald.']);
    await page.answer('Met wie', 'Bibliotheek');
    expect(page.question('Met wie').chosen()).to.deep.equal(['Bibliotheek']);
  });

  it('loses nothing when two presses come faster than the page is drawn', async () => {
    const page = await ScanPage.begun({}, scanOf(partners));
    const question = page.question('Met wie');
    for (const label of ['Bibliotheek', 'Wijkteam', 'Met niemand']) question.choice(label).click();
    await page.settled();
    expect(page.question('Met wie').chosen()).to.deep.equal(['Met niemand']);
    expect(page.element.response!.answers).to.deep.equal({ partners: ['geen'] });
  });

  it('does not let “weet ik niet” go together with an answer', async () => {
    const page = await ScanPage.begun({}, scanOf(partners));
    await page.answer('Met wie', ['Bibliotheek', 'Weet ik niet']);
    expect(page.question('Met wie').chosen()).to.deep.equal(['Weet ik niet']);
    expect(page.element.response!.answers).to.deep.equal({ partners: 'unknown' });
  });

  it('tells yes from no from nothing', async () => {
    const page = await ScanPage.begun({}, scanOf(interpreter));
    expect(page.question('tolk').choices()).to.deep.equal(['Ja', 'Nee', 'Weet ik niet']);
    expect(page.element.response!.answers).to.deep.equal({});
    await page.answer('tolk', 'Nee');
    expect(page.element.response!.answers).to.deep.equal({ tolk: false });
  });

  it('does not offer “weet ik niet” where the scan does not want it', async () => {
    const page = await ScanPage.begun({}, scanOf({ ...interpreter, unknown: false }));
    expect(page.question('tolk').choices()).to.deep.equal(['Ja', 'Nee']);
  });

  it('asks how it is and how it should be, and keeps the two apart', async () => {
    const told = collect('samen-answer');
    const page = await ScanPage.begun({}, scanOf({ ...statement, wish: true }));
    await page.answer('gewone woorden', 'Een beetje', 'Zo is het nu');
    await page.answer('gewone woorden', 'Helemaal', 'Zo zou het moeten zijn');
    const { answers, wishes } = page.element.response!;
    expect([answers, wishes]).to.deep.equal([{ woorden: 2 }, { woorden: 5 }]);
    expect(told.map(({ aspect, value }) => [aspect, value])).to.deep.equal([
      ['answers', 2],
      ['wishes', 5],
    ]);
    told.stop();
  });
});

describe('“anders, namelijk”', () => {
  it('gives a field for the words, says so, and leaves the focus where it is', async () => {
    const page = await ScanPage.begun({}, scanOf(often));
    const heard = page.listen();
    await page.answer('Hoe vaak', 'Anders, namelijk:');
    expect(page.question('Hoe vaak').other).to.be.an.instanceOf(HTMLInputElement);
    expect(focused()).to.equal(page.question('Hoe vaak').choice('Anders, namelijk:'));
    expect(heard).to.deep.equal(['Hieronder kunt u schrijven wat u bedoelt.']);
    await page.question('Hoe vaak').sayOther('Bij het schoolfeest');
    expect(page.element.response!.others).to.deep.equal({ vaak: 'Bij het schoolfeest' });
  });

  it('leaves the words out when it is not the answer any more, and has them when it is again', async () => {
    const page = await ScanPage.begun({}, scanOf(often));
    await page.answer('Hoe vaak', 'Anders, namelijk:');
    await page.question('Hoe vaak').sayOther('Soms');
    await page.answer('Hoe vaak', 'Elke week');
    expect(page.element.response).not.to.have.property('others');
    await page.answer('Hoe vaak', 'Anders, namelijk:');
    expect(page.question('Hoe vaak').other!.value).to.equal('Soms');
  });
});

describe('an answer that is taken back', () => {
  it('goes with a button, and the focus stays with the question', async () => {
    const page = await ScanPage.begun({}, scanOf(often));
    await page.answer('Hoe vaak', 'Elk jaar');
    await page.press('Wis mijn antwoord');
    expect(page.question('Hoe vaak').chosen()).to.deep.equal([]);
    expect(page.element.response!.answers).to.deep.equal({});
    expect(focused()).to.equal(page.question('Hoe vaak').choice('Elk jaar'));
    expect(page.announced).to.equal('Uw antwoord is gewist.');
    expect(page.find('button', 'Wis mijn antwoord')).to.equal(undefined);
  });

  it('is not offered where an answer is needed', async () => {
    const page = await ScanPage.begun({}, scanOf({ ...often, required: true }));
    await page.answer('Hoe vaak', 'Elk jaar');
    expect(page.find('button', 'Wis mijn antwoord')).to.equal(undefined);
  });
});

describe('what is written', () => {
  const count = { id: 'hulp', kind: 'number', text: 'Hoeveel helpers?' } as const;

  for (const [typed, number] of [
    ['12', 12],
    ['1,5', 1.5],
    ['1.05', 1.05],
    ['1.500', 1500],
    ['٣', 3],
    [' 7 ', 7],
    ['0', 0],
  ] as const)
    it(`understands “${typed}” as a number, and leaves it in the field as it was typed`, async () => {
      const page = await ScanPage.begun({}, scanOf(count));
      await page.write('Hoeveel', typed);
      expect(page.element.response!.answers).to.deep.equal({ hulp: number });
      expect(page.question('Hoeveel').field!.value).to.equal(typed);
    });

  it('says that words are no number when the visitor goes on, and not before', async () => {
    const page = await ScanPage.begun({}, scanOf(count));
    await page.write('Hoeveel', 'een stuk of tien');
    expect(page.question('Hoeveel').error).to.equal(undefined);
    await page.next();
    expect(page.question('Hoeveel').error).to.equal('Schrijf hier een getal, bijvoorbeeld 12.');
    expect(page.question('Hoeveel').field!.value).to.equal('een stuk of tien');
    await page.write('Hoeveel', '10');
    expect(page.question('Hoeveel').error).to.equal(undefined);
  });

  it('lets a visitor not know a number', async () => {
    const page = await ScanPage.begun({}, scanOf(count));
    await page.write('Hoeveel', '1');
    await page.answer('Hoeveel', 'Weet ik niet');
    expect(page.element.response!.answers).to.deep.equal({ hulp: 'unknown' });
    expect(page.question('Hoeveel').field!.value).to.equal('');
    await page.write('Hoeveel', '3');
    expect(page.question('Hoeveel').chosen()).to.deep.equal([]);
    expect(page.element.response!.answers).to.deep.equal({ hulp: 3 });
  });

  it('takes an open answer, and nothing when that is emptied', async () => {
    const page = await ScanPage.begun(
      {},
      scanOf({ id: 'wat', kind: 'text', text: 'Wat helpt?', help: 'Kort mag.' }),
    );
    await page.write('Wat helpt', 'Een tolk');
    expect(page.element.response!.answers).to.deep.equal({ wat: 'Een tolk' });
    expect(page.question('Wat helpt').described).to.equal('Kort mag. Noem hier geen namen.');
    await page.write('Wat helpt', '');
    expect(page.element.response!.answers).to.deep.equal({});
  });
});

describe('what is missing', () => {
  const two = scanOf({ ...statement, required: true }, { ...partners, required: true }, interpreter);

  it('is said in a list with a way to each field, and at the field', async () => {
    const page = await ScanPage.begun({}, two);
    await page.next();
    expect(page.mistakes).to.have.length(2);
    expect(page.mistakes[0]).to.match(/^Vraag 1: Wij praten .* Nog geen antwoord$/);
    expect(focused()).to.equal(page.summary);
    expect(groupName(page.summary!)).to.equal('Er kloppen nog 2 dingen niet');
    for (const text of ['gewone woorden', 'Met wie']) {
      expect(page.question(text).error).to.match(/^Geef hier een antwoord/);
      expect(page.question(text).isInvalid, text).to.equal(true);
    }
    expect(page.question('tolk').isInvalid).to.equal(false);
    await page.click('link', /^Vraag 2/);
    expect(focused()).to.equal(page.question('Met wie').choice('Bibliotheek'));
  });

  it('is not called wrong any more once it is there, and nothing moves away', async () => {
    const page = await ScanPage.begun({}, two);
    await page.next();
    await page.answer('gewone woorden', 'Helemaal');
    expect(page.question('gewone woorden').error).to.equal(undefined);
    expect(page.question('gewone woorden').isInvalid).to.equal(false);
    expect(page.mistakes[0]).to.match(/In orde$/);
    expect(groupName(page.summary!)).to.equal('Er klopt nog iets niet');
    await page.answer('Met wie', 'Weet ik niet');
    expect(groupName(page.summary!)).to.equal('Alles is nu in orde');
    await page.next();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
  });

  it('does not point at “weet ik niet” where that cannot be chosen', async () => {
    const page = await ScanPage.begun({}, scanOf({ ...often, required: true, unknown: false }));
    await page.next();
    expect(page.question('Hoe vaak').error).to.equal('Geef hier een antwoord.');
  });

  it('does not hold up a visitor with a question that is hidden', async () => {
    const hidden = { ...often, required: true, showIf: { question: 'tolk', is: true } } as const;
    const page = await ScanPage.begun({}, scanOf(interpreter, hidden));
    await page.next();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
  });
});

describe('questions that follow from answers', () => {
  const follow = scanOf(
    interpreter,
    { id: 'welke', kind: 'text', text: 'Welke tolk?', showIf: { question: 'tolk', is: true } },
    { ...often, showIf: { question: 'tolk', is: true } },
  );

  it('come below, are told of once, and leave the focus where it is', async () => {
    const page = await ScanPage.begun({}, follow);
    expect(page.asked).to.deep.equal(['1. Is er een tolk? (mag u overslaan)']);
    const heard = page.listen();
    await page.answer('Is er een tolk', 'Ja');
    expect(page.asked).to.have.length(3);
    expect(heard).to.deep.equal(['Er zijn 2 vragen bijgekomen.']);
    expect(nameOf(focused())).to.equal('Ja');
    await page.answer('Is er een tolk', 'Nee');
    expect(heard.at(-1)).to.equal('Er zijn 2 vragen weggevallen.');
    expect(page.asked).to.have.length(1);
  });

  it('still have their answer when they come back, and do not count while they are gone', async () => {
    const page = await ScanPage.begun({}, follow);
    await page.answer('Is er een tolk', 'Ja');
    await page.write('Welke tolk', 'Een buurvrouw');
    await page.answer('Is er een tolk', 'Nee');
    expect(page.element.response!.answers).to.deep.equal({ tolk: false });
    await page.answer('Is er een tolk', 'Ja');
    expect(page.question('Welke tolk').field!.value).to.equal('Een buurvrouw');
  });
});

describe('a scan that cannot be changed', () => {
  it('shows answers and lets one look at all pages', async () => {
    const page = await ScanPage.begun({}, scanOf({ ...often, required: true }, interpreter));
    page.element.disabled = true;
    await page.settled();
    expect(page.question('Hoe vaak').choice('Elke week').matches(':disabled')).to.equal(true);
    await page.next();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
  });
});
