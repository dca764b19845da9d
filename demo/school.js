/*
 * What a page itself knows of its partners: the library asks (`samen-related`), and a script of the page may answer.
 * The activity calendar on the page answers by itself, with what the partner does there.
 */
document.addEventListener('samen-related', (event) => {
  if (event.id !== 'bibliotheek-waterdal') return;
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
