/*
 * What a page itself knows of its team: here two files that stand beside it. Whoever looks can add files of their own.
 * Nothing is sent anywhere.
 */
const responsesIn = async (file) => (await (await fetch(new URL(file, import.meta.url))).json()).responses;

const team = document.querySelector('#team');
[team.responses, team.previousResponses] = await Promise.all([
  responsesIn('data/partnerschap.responses.json'),
  responsesIn('data/partnerschap.responses-eerder.json'),
]);
