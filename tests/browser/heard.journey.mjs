// The product as somebody hears it: what the browser tells a screen reader of headings, parts and controls,
// and what is said by itself.
import assert from 'node:assert/strict';
import {
  come_back,
  command,
  exercise,
  go_dark,
  pageAs,
  pageAt,
  up_to_date,
  uuid,
  withServer,
} from './harness.mjs';

const controls = ['button', 'link', 'textbox', 'combobox', 'checkbox', 'radio', 'tab', 'searchbox', 'switch'];
const groups = ['listitem', 'row', 'region', 'form', 'group', 'dialog', 'navigation', 'article', 'tabpanel',
  'banner', 'main', 'radiogroup', 'toolbar', 'menu', 'RootWebArea'];

/** The tree that assistive technology reads, without what is left out of it. */
async function tree(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const role = (node) => node.role?.value ?? '';
  const group_of = (node) => {
    let at = by_id.get(node.parentId);
    while (at && (at.ignored || !groups.includes(role(at)))) at = by_id.get(at.parentId);
    return at;
  };
  const told = nodes.filter((node) => !node.ignored);
  return { told, role, group_of, name: (node) => (node.name?.value ?? '').trim() };
}

function faults_in({ told, role, group_of, name }, where) {
  const faults = [];
  const level = (node) => node.properties?.find((one) => one.name === 'level')?.value.value ?? 0;
  const headings = told.filter((node) => role(node) === 'heading');
  const is_modal = told.some((node) => role(node) === 'dialog');
  const firsts = headings.filter((node) => level(node) === 1);
  if (!is_modal && firsts.length !== 1) faults.push(`${where}: ${firsts.length} headings of level 1`);
  let before = is_modal ? 1 : 0;
  for (const node of headings) {
    if (level(node) > before + 1) faults.push(`${where}: "${name(node)}" skips to level ${level(node)}`);
    if (name(node) === '') faults.push(`${where}: a heading without words`);
    before = level(node);
  }
  const seen = new Set();
  for (const node of told.filter((one) => controls.includes(role(one)))) {
    const group = group_of(node);
    const about = `${group?.nodeId} ${role(node)} ${name(node)} ${node.description?.value ?? ''}`;
    const within = group === undefined ? '' : `${role(group)} "${name(group)}"`;
    if (name(node) === '') faults.push(`${where}: a ${role(node)} without a name in ${within}`);
    else if (seen.has(about)) faults.push(`${where}: two of "${name(node)}" (${role(node)}) in ${within}`);
    seen.add(about);
  }
  for (const table of told.filter((node) => ['table', 'grid'].includes(role(node)))) {
    if (name(table) === '') faults.push(`${where}: a table without a name`);
  }
  return faults;
}

async function headings_and_names(server, browser) {
  const faults = [];
  const { id } = await server.incident();
  const page = await pageAs(browser, server, 'Sanne Mulder');
  const look = async (where) => faults.push(...faults_in(await tree(page), where));
  const visit = async (path, text, where) => {
    await page.goto(server.url + path);
    await page.getByText(text).filter({ visible: true }).first().waitFor();
    await up_to_date(page);
    await look(where);
  };
  await visit('/', 'Vandaag in de regio', 'home');
  await visit('/incidenten', 'Incident openen', 'list');
  await visit(`/incidenten/${id}`, 'Actuele situatie', 'incident');
  await page.getByRole('button', { name: /^Objectenlijst/ }).click();
  await page.getByRole('table').first().waitFor();
  await look('list of objects');
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Logregel').waitFor();
  await look('logbook');
  await page.getByRole('button', { name: 'Ritme 30 min' }).click();
  await page.getByRole('dialog').waitFor();
  await look('dialog');
  await page.keyboard.press('Escape');
  await visit('/beheer/referentie?set=te-controleren', 'Te controleren', 'to be checked');
  assert.deepEqual(faults, []);
  assert.deepEqual(page.faults, []);
}

async function lines_are_said_once(server, browser) {
  const { id, session } = await exercise(server, 'Oefening stem');
  const page = await pageAs(browser, server, 'Karin Postma');
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Logregel').waitFor();
  await page.evaluate(() => {
    window.said = [];
    const region = document.querySelector('[aria-live=polite][aria-atomic=true].only-read');
    const hear = () => region.textContent.trim() !== '' && window.said.push(region.textContent.trim());
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const write = (text) => {
    const line = { incident: id, text, column: null, occurred_at: null, corrects: null, reason: null };
    return command(server, session, 'incident/log', { id: uuid(), ...line });
  };
  // One's own line is not told to oneself; what others write is, once, also where it flows in by itself.
  await page.getByLabel('Logregel').fill('Mijn eigen regel');
  await page.getByLabel('Logregel').press('Enter');
  await page.locator('.lines li').filter({ hasText: 'Mijn eigen regel' }).waitFor();
  await write('Eerste van Joris');
  await page.waitForFunction(() => window.said.length === 1);
  await write('Tweede van Joris');
  await write('Derde van Joris');
  await page.waitForFunction(() => window.said.length === 2, null, { timeout: 20_000 });
  assert.deepEqual(await page.evaluate(() => window.said), ['1 nieuwe regel', '2 nieuwe regels']);
  assert.deepEqual(page.faults, []);
}

/** Karin writes after Joris, and hears of his line only when hers stands there already. */
async function line_of_the_tunnel(server, browser) {
  const { id, session } = await exercise(server, 'Oefening tunnel en regels');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('tab', { name: 'Logboek' }).click();
  await page.getByLabel('Logregel').waitFor();
  await go_dark(page);
  const line = { incident: id, text: 'Intussen van Joris', column: null, occurred_at: null };
  await command(server, session, 'incident/log', { id: uuid(), ...line, corrects: null, reason: null });
  await page.getByLabel('Logregel').fill('In de tunnel geschreven');
  await page.getByLabel('Logregel').press('Enter');
  await page.locator('.lines li').filter({ hasText: 'In de tunnel geschreven' }).waitFor();
  const said = page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-live=polite]')].some((region) =>
      region.textContent.includes('1 nieuwe regel'),
    ),
  );
  await come_back(page);
  await page.locator('.lines li').filter({ hasText: 'Intussen van Joris' }).waitFor();
  await said;
  assert.deepEqual(page.faults, []);
}

/** A dialog makes the page behind it silent; what changes everyone's work is said in the dialog. */
async function heard_in_a_dialog(server, browser) {
  const { id, session } = await exercise(server, 'Oefening dialoog');
  const page = await pageAt(browser, server, `/incidenten/${id}`);
  await page.getByRole('button', { name: 'Meer over dit incident' }).click();
  await page.getByRole('menuitem', { name: 'Naam en type aanpassen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const decision = { to: 'grip_1', decided_by: 'J. Kuiper', decided_by_function: 'OVDB', reason: 'Rook' };
  await command(server, session, 'incident/raise-grip', {
    ...{ id: uuid(), incident: id, region: 'VR25', informed: [], occurred_at: null },
    ...decision,
  });
  await dialog.locator('[aria-live=assertive]').getByText(/GRIP 1/).waitFor({ state: 'attached' });
  assert.deepEqual(page.faults, []);
}

/** A text that was saved without a line, and is refused when its form has long gone. */
async function refused_later(server, browser) {
  const { id, session } = await exercise(server, 'Oefening gehoor');
  const page = await pageAt(browser, server, `/incidenten/${id}`, { name: 'Sanne Mulder' });
  const section = 'Actuele situatie';
  await page.getByRole('heading', { name: section }).first().waitFor();
  await page.context().setOffline(true);
  await page.locator('.connection.offline').waitFor();
  await page.getByRole('button', { name: `Bewerken: ${section}` }).click();
  await page.getByRole('textbox', { name: section }).fill('Rook naar het oosten');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 wijziging wacht').waitFor();
  const about = { incident: id, picture: 'TOTAL', section: 'incident.current_situation', certain: true };
  await command(server, session, 'picture/write-section', { ...about, base_version: 0, text: 'Van Joris' });
  await page.context().setOffline(false);
  await page.locator('.connection.conflict').waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[aria-live=polite]')].some((region) =>
      region.textContent.includes('Een wijziging die wachtte is niet aangenomen'),
    ),
  );
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'who listens hears that a text was refused later, and where it is kept': () => withServer(refused_later),
  'every page has one first heading, no level is skipped and every control has a name of its own': () =>
    withServer(headings_and_names),
  'new lines of others are said once, and nobody hears their own': () => withServer(lines_are_said_once),
  'who has a dialog open hears that the GRIP has changed': () => withServer(heard_in_a_dialog),
  'what a colleague wrote before one’s own line of a tunnel is said as new': () =>
    withServer(line_of_the_tunnel),
};
