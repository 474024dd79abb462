// The dialogs and pages one reaches from a screen, and the screens on paper: axe finds nothing there either.
import assert from 'node:assert/strict';
import { pageAs, violations_in_both, withServer } from './harness.mjs';

/** One person walking; whatever opens is looked at, whole or only the dialog. */
class Walk {
  constructor(page, server, width, faults) {
    Object.assign(this, { page, server, width, faults });
    this.dialog = page.locator('dialog[open]');
  }

  async look(what, within) {
    for (const one of await violations_in_both(this.page, within)) {
      this.faults.push(`${what} ${this.width} ${one}`);
    }
  }

  async go(path, text) {
    await this.page.goto(this.server.url + path);
    await this.page.getByText(text).first().waitFor();
  }

  /** Presses a button of the page, looks at the dialog that comes, and closes it. */
  async dialog_of(name, and = async () => {}) {
    await this.page.getByRole('button', { name, exact: true }).first().click();
    await this.dialog.waitFor();
    await and();
    await this.look(String(name), 'dialog[open]');
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' }).catch(() => this.dialog.waitFor({ state: 'hidden' }));
  }

  press(name) {
    return this.page.getByRole('button', { name, exact: true }).first().click();
  }
}

async function picture(walk, incident) {
  await walk.go(`/incidenten/${incident}`, 'Actuele situatie');
  await walk.press('Bewerken: Actuele situatie');
  await walk.page.getByRole('textbox', { name: /^Tekst van/ }).waitFor();
  await walk.look('editor of a section', 'main');
  await walk.press('Sluiten');
  await walk.press('Meer over Actuele situatie');
  await walk.look('menu of a section', '[role=menu]');
  await walk.page.getByRole('menuitem', { name: 'Eerdere teksten' }).click();
  await walk.dialog.waitFor();
  await walk.look('earlier texts', 'dialog[open]');
  await walk.page.keyboard.press('Escape');
  for (const name of ['Overdragen', 'Ritme 30 min', 'Aantal vastleggen', 'Vertrouwelijke notitie']) {
    await walk.dialog_of(name);
  }
  await walk.press('Lijst tonen');
  await walk.look('list of what needs attention', 'main');
}

async function tabs(walk, incident) {
  await walk.go(`/incidenten/${incident}`, 'Actuele situatie');
  await walk.page.getByRole('tab', { name: 'Logboek' }).click();
  await walk.page.getByRole('textbox', { name: 'Logregel' }).waitFor();
  await walk.look('logbook', 'main');
  await walk.page.getByRole('tab', { name: 'Bereikbaarheid' }).click();
  await walk.dialog_of('Functie vervullen');
  await walk.look('reachability', 'main');
  await walk.go(`/incidenten/${incident}/bereikbaarheid`, 'Commando plaats incident');
  await walk.look('reachability on a page', 'main');
}

async function people(walk) {
  await walk.go('/beheer/mensen', 'Karin Postma');
  await walk.dialog_of('Persoon toevoegen');
  await walk.page.getByRole('link', { name: 'Karin Postma', exact: true }).click();
  await walk.page.getByRole('heading', { name: 'Karin Postma' }).waitFor();
  await walk.look('page of a person');
  for (const name of ['Wijzigen', 'Uit dienst melden', 'Rol geven', 'Blokkeren']) await walk.dialog_of(name);
  await walk.go('/beheer/organisaties', 'Waterschap Zuiderzeeland');
  await walk.dialog_of('Organisatie toevoegen');
  await walk.dialog_of('Waterschap Zuiderzeeland');
  const change = walk.dialog.getByRole('button', { name: 'Wijzigen', exact: true });
  await walk.dialog_of('Gemeente Almere', () => change.click());
}

async function reference(walk) {
  await walk.go('/beheer/referentie?set=grip_level', 'GRIP 5');
  await walk.dialog_of(/^GRIP 5/);
  await walk.dialog_of(/^GRIP 5/, async () => {
    await walk.dialog.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await walk.dialog.getByLabel('Naam in het Nederlands').waitFor();
  });
}

async function window_of_the_shell(walk) {
  await walk.go('/', 'Vandaag in de regio');
  await walk.page.keyboard.press('Control+k');
  await walk.dialog.waitFor();
  await walk.look('command palette', 'dialog[open]');
  await walk.page.keyboard.press('Escape');
}

/** On paper the light tokens hold, whatever the screen shows. */
async function paper(walk, incident) {
  await walk.page.emulateMedia({ media: 'print' });
  await walk.go(`/incidenten/${incident}/bereikbaarheid`, 'Commando plaats incident');
  await walk.look('reachability on paper');
  await walk.go('/beheer/referentie?set=te-controleren', 'Te controleren');
  await walk.look('to be checked on paper');
  await walk.go(`/incidenten/${incident}`, 'Actuele situatie');
  await walk.look('picture on paper');
}

export const journeys = {
  'axe finds nothing in dialogs, on the page of a person and on paper, narrow and wide, light and dark': () =>
    withServer(async (server, browser) => {
      const faults = [];
      const { id } = await server.incident();
      for (const width of [390, 768, 1440]) {
        const walk_as = async (name) =>
          new Walk(await pageAs(browser, server, name, { width }), server, width, faults);
        const manager = await walk_as('Sanne Mulder');
        const keeper = await walk_as('Anouk Prins');
        const incident_walk = async () => {
          await picture(manager, id);
          await tabs(manager, id);
          await window_of_the_shell(manager);
        };
        const bureau_walk = async () => {
          await people(keeper);
          await reference(keeper);
          if (width === 1440) await paper(keeper, id);
        };
        await Promise.all([incident_walk(), bureau_walk()]);
        for (const walk of [manager, keeper]) {
          assert.deepEqual(walk.page.faults, []);
          await walk.page.context().close();
        }
      }
      assert.deepEqual(faults, []);
    }),
};
