// Two people, one picture: an edit in one browser stands in the other, and both survive the server's death.
import assert from 'node:assert/strict';
import { command, exercise, pageAs, uuid, withServer } from './harness.mjs';

const logLine = (server, session, incident, text) =>
  command(server, session, 'incident/log', { id: uuid(), incident, text, column: 'BRW' });

/** Somebody looks at the home screen; an exercise that another opens appears there without a touch. */
async function appearsAtOnce(server, browser, title) {
  const watcher = await pageAs(browser, server, 'Karin Postma');
  await watcher.goto(server.url);
  await watcher.getByText('Grote brand opslaghal').first().waitFor();
  const { id, session } = await exercise(server, title);
  await watcher.getByText(title).first().waitFor();
  assert.deepEqual(watcher.faults, []);
  return { watcher, session, id };
}

export const journeys = {
  'what one opens stands on the screen of the other at once': () =>
    withServer(async (server, browser) => {
      await appearsAtOnce(server, browser, 'Oefening tegelijk');
    }),

  'the server is killed and started: nothing is missing and the browser goes on by itself': () =>
    withServer(async (server, browser) => {
      const { watcher, session, id } = await appearsAtOnce(server, browser, 'Oefening herstart');
      await watcher.goto(`${server.url}/incidenten/${id}`);
      await watcher.getByRole('tab', { name: 'Logboek' }).click();
      await logLine(server, session, id, 'Regel van voor de val');
      await watcher.getByText('Regel van voor de val').first().waitFor({ state: 'attached' });
      await server.stop('SIGKILL');
      await server.start();
      await logLine(server, session, id, 'Regel van na de val');
      await watcher.getByText('Regel van na de val').first().waitFor({ state: 'attached', timeout: 30_000 });
      assert.ok((await watcher.getByText('Regel van voor de val').count()) > 0);
      assert.deepEqual(watcher.faults, []);
    }),

  'a button that another has made needless gives the focus to what stands beside it': () =>
    withServer(async (server, browser) => {
      const { watcher, session, id: incident } = await appearsAtOnce(server, browser, 'Oefening focus');
      const team = uuid();
      const copi = { id: team, incident, region: 'VR25', team: 'COPI' };
      await command(server, session, 'incident/alarm-team', copi);
      await watcher.goto(`${server.url}/incidenten/${incident}`);
      await watcher.getByRole('tab', { name: 'Teams' }).click();
      const begins = watcher.getByRole('button', { name: 'Is begonnen' });
      await begins.focus();
      await command(server, session, 'incident/start-team', { id: team });
      await begins.waitFor({ state: 'detached' });
      const beside = watcher.getByRole('button', { name: 'Vastleggen over CoPI' });
      const is_focused = await beside.evaluate((button) => button === document.activeElement);
      assert.ok(is_focused, 'the focus is beside it');
      assert.deepEqual(watcher.faults, []);
    }),

  'the other region sees nothing of it': () =>
    withServer(async (server, browser) => {
      await appearsAtOnce(server, browser, 'Oefening van de buren');
      const people = await server.people();
      const other = people.find((one) => one.regions.length === 1 && one.regions[0] === 'VR14');
      const page = await pageAs(browser, server, other.name);
      await page.goto(`${server.url}/incidenten`);
      await page.getByText(/Oefeningen \(0\)/).waitFor();
      await page.getByText(/Voorbereid \(1\)/).click();
      await page.getByText('Havenfeest').first().waitFor();
      assert.equal(await page.getByText('Oefening van de buren').count(), 0);
    }),
};
