/*
 * What a page itself knows of its partners: the library asks (`samen-related`), and a script of the page may answer.
 * An activity calendar on the page answers by itself.
 */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

document.addEventListener('samen-related', (event) => {
  if (event.id !== 'bibliotheek-waterdal') return;
  event.add({
    kind: 'activity',
    title: {
      nl: 'Voorlezen in groep 3',
      en: 'Reading aloud in year 3',
      ar: 'القراءة بصوت عالٍ في الصف الثالث',
    },
    when: `${day(6)}T14:00:00+01:00`,
    href: '#agenda',
  });
  event.add({
    kind: 'station',
    title: {
      nl: 'Stap 2: school en ouders praten',
      en: 'Step 2: school and parents talk',
      ar: 'الخطوة 2: المدرسة والأهل يتحدثون',
    },
    href: '#stap-2',
  });
});
