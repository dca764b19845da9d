import type { RouteInput } from '../../src/model/route/route.js';

const SCHOOL = { function: 'Intern begeleider', name: 'Mieke Aerts', phone: '0201234567' };
const CARE = {
  function: 'Arts op school',
  phone: '0207654321',
  hours: { nl: 'ma–vr 9–17 uur', en: 'Mon–Fri 9–17' },
};

/** A route with everything in it that a drawing can show: a fork, a return, a gate, possibilities, two kinds of end. */
export const goodRoute: RouteInput = {
  id: 'thuis',
  title: { nl: 'Mijn kind gaat niet naar school', en: 'My child does not go to school' },
  intro: {
    nl: 'Dit zijn de stappen. U hoeft het niet alleen te doen.',
    en: 'These are the steps. You do not have to do it alone.',
  },
  language: 'nl',
  perspective: 'parent',
  perspectives: {
    school: { title: { nl: 'Een leerling komt niet op school', en: 'A pupil does not come to school' } },
  },
  start: 'bellen',
  core: { label: { nl: 'Uw kind', en: 'Your child' } },
  corners: [
    {
      id: 'school',
      label: { nl: 'School', en: 'School' },
      tasks: [{ nl: 'Belt u dezelfde dag.', en: 'Calls you the same day.' }],
    },
    {
      id: 'care',
      label: { nl: 'Zorg', en: 'Care' },
      tasks: [{ nl: 'Kijkt wat uw kind nodig heeft.', en: 'Looks at what your child needs.' }],
    },
    { id: 'home', label: { nl: 'Thuis', en: 'Home' } },
  ],
  roles: {
    ouder: { label: { nl: 'U', en: 'You' }, corner: 'home' },
    mentor: {
      label: { nl: 'Mentor', en: 'Mentor' },
      plain: { nl: 'de leraar die uw kind goed kent', en: 'the teacher who knows your child well' },
      corner: 'school',
    },
    arts: { label: { nl: 'Jeugdarts', en: 'School doctor' }, corner: 'care' },
  },
  phases: [
    { id: 'nu', label: { nl: 'Deze week', en: 'This week' } },
    { id: 'samen', label: { nl: 'Samen aan tafel', en: 'Round the table' } },
  ],
  glossary: {
    Onderwijszorgplan: {
      nl: 'Het plan met wat uw kind nodig heeft.',
      en: 'The plan with what your child needs.',
    },
  },
  situations: {
    weg: { label: { nl: 'Mijn kind gaat niet meer', en: 'My child no longer goes' } },
    ziek: { label: { nl: 'Mijn kind is vaak ziek', en: 'My child is often ill' }, start: 'arts' },
  },
  stations: [
    {
      id: 'bellen',
      title: { nl: 'Bel de mentor', en: 'Call the mentor' },
      summary: { nl: 'Vertel wat er is.', en: 'Say what the matter is.' },
      phase: 'nu',
      actors: ['ouder', 'mentor'],
      parentDoes: { nl: 'U belt voor 9 uur.', en: 'You call before 9.' },
      pupilDoes: { nl: 'Uw kind zegt wat moeilijk is.', en: 'Your child says what is hard.' },
      term: 'P1D',
      contacts: [SCHOOL],
      checklist: [{ nl: 'Schrijf op wat u wilt vragen.', en: 'Write down what you want to ask.' }],
      question: { nl: 'Is uw kind ziek?', en: 'Is your child ill?' },
      next: [
        { to: 'gesprek', label: { nl: 'Nee', en: 'No' } },
        { to: 'arts', label: { nl: 'Ja', en: 'Yes' } },
      ],
    },
    {
      id: 'arts',
      title: { nl: 'Praat met de jeugdarts', en: 'Talk to the school doctor' },
      phase: 'nu',
      actors: ['ouder', 'arts'],
      contacts: [CARE],
      next: [{ to: 'gesprek' }],
    },
    {
      id: 'gesprek',
      title: { nl: 'Gesprek op school', en: 'A talk at school' },
      summary: { nl: 'U maakt samen een Onderwijszorgplan.', en: 'Together you make a plan.' },
      phase: 'samen',
      actors: ['ouder', 'mentor'],
      parentDoes: { nl: 'U vertelt wat thuis werkt.', en: 'You tell what works at home.' },
      term: 'P2W',
      options: [
        { id: 'korter', title: { nl: 'Kortere dagen', en: 'Shorter days' } },
        { id: 'thuisles', title: { nl: 'Les thuis', en: 'Lessons at home' }, situations: ['ziek'] },
      ],
      question: { nl: 'Lukt het zo?', en: 'Does it work?' },
      next: [
        { to: 'terug', label: { nl: 'Ja', en: 'Yes' } },
        { to: 'mdo', label: { nl: 'Nee', en: 'No' } },
      ],
    },
    {
      id: 'mdo',
      title: { nl: 'Overleg met iedereen', en: 'A meeting with everyone' },
      phase: 'samen',
      actors: ['ouder', 'mentor', 'arts'],
      consent: {
        by: ['ouder'],
        text: { nl: 'Dit kan alleen als u het goed vindt.', en: 'Only if you agree.' },
      },
      term: 'P6W',
      question: { nl: 'Past het plan?', en: 'Does the plan fit?' },
      next: [
        { to: 'terug', label: { nl: 'Ja', en: 'Yes' } },
        { to: 'gesprek', label: { nl: 'Nee', en: 'No' }, back: true },
        { to: 'anders', label: { nl: 'Er is meer nodig', en: 'More is needed' } },
      ],
    },
    {
      id: 'terug',
      title: { nl: 'Weer naar school', en: 'Back to school' },
      phase: 'samen',
      actors: ['mentor'],
      end: 'solved',
      contacts: [SCHOOL],
    },
    {
      id: 'anders',
      title: { nl: 'Een andere plek', en: 'Another place' },
      phase: 'samen',
      end: 'escalate',
      contacts: [CARE],
    },
  ],
};
