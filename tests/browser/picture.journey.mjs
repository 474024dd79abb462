// The text picture between two people: two texts for one section, a note that is withdrawn, and paper.
import assert from 'node:assert/strict';
import { command, exercise, pageAs, uuid, violations, violations_in_both, withServer } from './harness.mjs';

const [first, second] = ['Sanne Mulder', 'Karin Postma'];
const section = 'Actuele situatie';
const widths = [390, 768, 1440];

async function open(browser, server, name, id, options) {
  const page = await pageAs(browser, server, name, options);
  await page.goto(`${server.url}/incidenten/${id}`);
  await page.getByRole('heading', { name: section }).first().waitFor();
  return page;
}

const edit_name = new RegExp(`^(Toch bewerken|Bewerken): ${section}$`);
const edit = (page) => page.getByRole('button', { name: edit_name }).click();
const text_of = (page) => page.getByRole('textbox', { name: `Tekst van ${section}` });

async function write(page, text) {
  await edit(page);
  await text_of(page).fill(text);
}

/** axe in the open dialog in both themes; and nothing of it sticks out. */
async function look(page, faults, where) {
  for (const one of await violations_in_both(page, 'dialog[open]')) faults.push(`${where} ${one}`);
  const wide = await page
    .locator('dialog[open]')
    .evaluate((dialog) => dialog.scrollWidth - window.innerWidth);
  if (wide > 0) faults.push(`${where}: ${wide} px too wide`);
}

const focused = (page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '');

async function two_texts(server, browser, width) {
  const faults = [];
  const { id } = await exercise(server, `Oefening twee teksten ${width}`);
  const one = await open(browser, server, first, id, { width });
  const other = await open(browser, server, second, id);
  await write(other, 'Brand in de hal, rook naar het oosten.');
  await one.getByText('Karin Postma bewerkt').waitFor();
  await write(one, 'Brand in de loods, rook naar het noordoosten.');
  await other.keyboard.press('Control+Enter');
  await other.getByText(`Opgeslagen: ${section}`).waitFor();

  // Who writes hears of it at once, and may look before saving.
  await one.getByText('Karin Postma heeft dit intussen gewijzigd (versie 1)').waitFor();
  await one.keyboard.press('Control+Enter');
  const dialog = one.getByRole('dialog', { name: `Twee teksten: ${section}` });
  await dialog.waitFor();
  await dialog.getByText('Karin Postma').waitFor();
  await look(one, faults, `two texts ${width}`);
  await dialog.getByRole('button', { name: 'Later kiezen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await text_of(one).inputValue(), 'Brand in de loods, rook naar het noordoosten.');
  assert.match(await focused(one), /-text$/, 'after "later" one writes on');

  await one.getByRole('button', { name: 'Vergelijken' }).click();
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  const merged = dialog.getByLabel('Samengevoegde tekst');
  await one.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  assert.match(await merged.inputValue(), /oosten\.\n\nBrand in de loods/);
  await merged.fill('Brand in de loods bij de hal, rook naar het noordoosten.');
  await look(one, faults, `merging ${width}`);
  await dialog.getByRole('button', { name: 'Samengevoegde tekst opslaan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await other.getByText('Brand in de loods bij de hal').first().waitFor();
  await one.waitForFunction(
    (name) => document.activeElement?.getAttribute('aria-label') === name,
    `Bewerken: ${section}`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual([...one.faults, ...other.faults], []);
}

/** A change of the head of the incident does not take the word away that somebody edits. */
async function stays_seen(server, browser) {
  const { id, session } = await exercise(server, 'Oefening aanwezigheid');
  const writer = await open(browser, server, first, id);
  const reader = await open(browser, server, second, id);
  await edit(writer);
  await reader.getByText('Sanne Mulder bewerkt').waitFor();
  await command(server, session, 'incident/describe', {
    ...{ id, title: 'Oefening aanwezigheid, vervolg', incident_type: 'R2.3', description: '' },
  });
  await reader.getByRole('heading', { name: 'Oefening aanwezigheid, vervolg' }).waitFor();
  await writer.getByRole('heading', { name: 'Oefening aanwezigheid, vervolg' }).waitFor();
  await new Promise((go) => setTimeout(go, 300));
  assert.equal(await reader.getByText('Sanne Mulder bewerkt').count(), 1);
  assert.deepEqual([...writer.faults, ...reader.faults], []);
}

async function a_note(server, browser, width) {
  const faults = [];
  const { id } = await exercise(server, `Oefening notitie ${width}`);
  const page = await open(browser, server, first, id, { width });
  await page.getByRole('button', { name: 'Vertrouwelijke notitie' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel('Notitie', { exact: true }).fill('Naam van de gewonde is bekend');
  await dialog.getByLabel('Waarom niet voor iedereen').fill('Familie is nog niet ingelicht');
  await look(page, faults, `writing a note ${width}`);
  await dialog.getByRole('button', { name: 'Notitie opslaan' }).click();
  await page.getByText('Naam van de gewonde is bekend').waitFor();
  await page.getByRole('button', { name: 'Intrekken' }).click();
  await dialog.getByLabel('Reden').fill('Familie is ingelicht');
  await look(page, faults, `withdrawing a note ${width}`);
  await dialog.getByRole('button', { name: 'Intrekken' }).click();
  await page.getByText('Ingetrokken: Familie is ingelicht').waitFor();
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-note'));
  assert.deepEqual(faults, []);
  assert.deepEqual(page.faults, []);
}

/** The screen gets another shape under the hands of who writes: a phone on its side. */
async function a_turned_phone(server, browser) {
  const { id } = await exercise(server, 'Oefening gedraaid');
  const page = await open(browser, server, first, id, { width: 390, height: 844 });
  await write(page, 'Halve zin over de rook');
  for (const [width, height] of [[844, 390], [390, 844]]) {
    await page.setViewportSize({ width, height });
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    assert.equal(await text_of(page).inputValue(), 'Halve zin over de rook');
  }
  await page.keyboard.press('Control+Enter');
  await page.getByText(`Opgeslagen: ${section}`).waitFor();
  assert.deepEqual(page.faults, []);
}

/** Paper shows who, when and which incident, the mark of an exercise, and what stands on the map. */
async function on_paper(server, browser) {
  const { id, session } = await exercise(server, 'Oefening afdruk');
  await command(server, session, 'picture/draw', {
    ...{ id: uuid(), incident: id, symbol: 'B01', column: 'BRW', label: 'Meetpunt M1', note: '' },
    ...{ source: 'OvD-B', geometry: { type: 'Point', coordinates: [5.47, 52.51] } },
    ...{ valid_from: null, valid_to: null },
  });
  const page = await open(browser, server, first, id, { theme: 'dark' });
  await write(page, 'Brand in de hal.');
  await page.keyboard.press('Control+Enter');
  await page.getByText(`Opgeslagen: ${section}`).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Op de kaart' }).isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Op de kaart' }).waitFor();
  await page.getByRole('rowheader', { name: 'Meetpunt M1' }).waitFor();
  const foot = await page.locator('.foot').last().innerText();
  const said = /Paraat · Oefening afdruk · .*\d{4}.* · \d+ \w+ \d{4} \d\d:\d\d · Sanne Mulder · Oefening/;
  assert.match(foot, said);
  assert.equal(await page.getByRole('tab').first().isVisible(), false);
  assert.equal(await page.getByRole('application').first().isVisible(), false);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
}

export const journeys = {
  'two people write one section: both texts side by side, and nothing is lost': () =>
    withServer(async (server, browser) => {
      for (const width of widths) await two_texts(server, browser, width);
    }),
  'who edits stays seen as editing when the incident itself changes': () => withServer(stays_seen),
  'a phone is turned in the middle of a sentence, and the sentence goes on': () => withServer(a_turned_phone),
  'a confidential note is written and withdrawn, and the focus stays with it': () =>
    withServer(async (server, browser) => {
      for (const width of widths) await a_note(server, browser, width);
    }),
  'the picture on paper says which incident, when, by whom, and what stands on the map': () =>
    withServer(on_paper),
};
